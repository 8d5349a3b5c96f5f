import EventLog

/// How a number of concurrent appends ended.
struct Attempts: Sendable {
    var successes = 0
    var conflicts = 0
    var others: [AppendError] = []
}

/// Runs a number of appends at once and counts their ends.
func attempts(
    _ count: Int,
    _ append: @escaping @Sendable (Int) async throws -> AppendReceipt
) async -> Attempts {
    await withTaskGroup(of: AppendError?.self) { group in
        for number in 0..<count {
            group.addTask {
                do {
                    _ = try await append(number)
                    return nil
                } catch let error as AppendError {
                    return error
                } catch {
                    return .outcomeUnknown
                }
            }
        }
        var ends = Attempts()
        for await error in group {
            switch error {
            case nil: ends.successes += 1
            case .some(let error) where error.isConflict: ends.conflicts += 1
            case .some(let error): ends.others.append(error)
            }
        }
        return ends
    }
}
