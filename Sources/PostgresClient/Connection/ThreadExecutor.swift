import Foundation

/// Runs the jobs of one actor on a thread of its own.
///
/// libpq blocks while it waits for the server, and so do files while they wait for the disk. On this thread that holds up nobody but
/// the callers of the same actor, and the threads of the concurrency runtime stay free. A hop to the thread and back costs some 20 µs,
/// so callers send whole batches.
package final class ThreadExecutor: SerialExecutor, @unchecked Sendable {
    // Unchecked: both fields are read and written only while `condition` is locked.
    private let condition = NSCondition()
    private var queue: [UnownedJob] = []
    private var stopped = false

    /// Starts the thread.
    package init(name: String) {
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Queues a job of the actor.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.lock()
        queue.append(job)
        condition.signal()
        condition.unlock()
    }

    /// The executor, as the runtime refers to it.
    package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    /// Lets the thread end once its queue is empty.
    package func stop() {
        condition.lock()
        stopped = true
        condition.signal()
        condition.unlock()
    }

    private func run() {
        var batch: [UnownedJob] = []
        while true {
            condition.lock()
            while queue.isEmpty && !stopped {
                condition.wait()
            }
            swap(&batch, &queue)
            condition.unlock()
            if batch.isEmpty {
                return
            }
            for job in batch {
                job.runSynchronously(on: asUnownedSerialExecutor())
            }
            batch.removeAll(keepingCapacity: true)
        }
    }
}
