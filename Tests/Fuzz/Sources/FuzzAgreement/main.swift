import CLibFuzzer
import Entry
import Foundation

/// The view reads any bytes without harm, and every entry as the envelope does.
func target(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let view = try? EntryView(bytes)
    if let view { readAll(view) }
    guard let envelope = try? Envelope(decoding: bytes) else { return 0 }
    precondition((try? envelope.encode()) == bytes, "an entry has other bytes than its own")
    guard let view else { preconditionFailure("the view refuses an entry") }
    precondition(view.seq == envelope.seq && view.streamSeq == envelope.streamSeq && view.schema == envelope.schema)
    precondition(view.id == envelope.id && view.stream == envelope.stream && view.type.string == envelope.type)
    precondition(view.subject == envelope.subject && view.cause == envelope.cause)
    precondition(view.at == envelope.at && view.on == envelope.on && view.log == envelope.log)
    precondition(view.actor == envelope.actor && view.onBehalf == envelope.onBehalf && view.rules == envelope.rules)
    precondition(view.commitments == envelope.sd && (try? view.data()) == envelope.data)
    for key: StaticString in ["a", "award", "row", "", "on"] {
        let value = envelope.data[key.description]
        precondition(view.text(key) == value?.string && view.integer(key) == value?.integer && view.flag(key) == value?.bool)
        precondition(view.day(key) == value?.string.flatMap(Day.init(iso:)))
        precondition(view.uuid(key) == value?.string.flatMap(UUID.init(canonical:)))
    }
    return 0
}

private func readAll(_ view: EntryView) {
    _ = (view.log, view.actor, view.onBehalf, view.rules, view.commitments, view.stream, view.type.hashValue, view.bytes.count)
    for key: StaticString in ["a", "award", "row", "", "on"] {
        _ = (view.text(key), view.integer(key), view.flag(key), view.day(key), view.uuid(key), view.texts(key))
        _ = (view.has(key, "x"), try? view.member(key.description))
    }
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, target))
