import Entry
import Foundation

/// Folds the rows of one register as its steps say.
package struct RegisterProjection<R: Register>: Projection {
    package typealias Row = RegisterRecord<R>

    package static var name: String { R.table.name }
    package static var version: Int { RegisterFold.version }
    package static var handled: EventTypeSet { R.handled }
    package static var ignored: EventTypeSet { EventTypeSet.all.subtracting(handled) }

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        guard let step = Self.step(of: event) else { return .none }
        switch step.key {
        case .stream: return .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
        case .event: return .one(event.view.id, isFirst: true)
        case .streamAndUnit(let member): return .one(try Self.pair(event, member), isFirst: false)
        }
    }

    package func apply(_ event: LogEvent, to row: inout Row?, codes: inout CodeTable) throws(ProjectionFault) {
        guard let step = Self.step(of: event) else { return }
        switch (step.beginning, row != nil) {
        case (.begins, true): throw .rowExists(for: event)
        case (.changes, false): throw .noRow(for: event)
        default: break
        }
        let id = try Self.id(of: event, by: step.key)
        var changed = row ?? Row(id: id, seq: event.view.seq)
        for (place, setting) in step.settings {
            let kind = R.table.columns[place + 1].kind
            changed.values[place] = try Self.value(of: setting, as: kind, in: event, before: changed.values[place])
        }
        changed.lastSeq = event.view.seq
        row = changed
    }

    private static func step(of event: LogEvent) -> RegisterStep? {
        R.steps.first { $0.type == event.type }
    }

    private static func id(of event: LogEvent, by key: RegisterStep.Key) throws(ProjectionFault) -> UUID {
        switch key {
        case .stream: event.view.streamID
        case .event: event.view.id
        case .streamAndUnit(let member): try pair(event, member)
        }
    }

    private static func pair(_ event: LogEvent, _ member: StaticString) throws(ProjectionFault) -> UUID {
        UUID.v8(named: "\(R.table.name)/\(event.view.streamID.text)/\(try event.uuid(member).text)")
    }

    private static func value(
        of setting: RegisterSetting, as kind: Column.Kind, in event: LogEvent, before: RegisterValue
    ) throws(ProjectionFault) -> RegisterValue {
        switch setting {
        case .member(let member):
            guard let value = value(of: member, as: kind, in: event) else { throw .missing(member, in: event) }
            return value
        case .maybe(let member): return value(of: member, as: kind, in: event) ?? .none
        case .texts(let member): return .text((event.view.texts(member) ?? []).joined(separator: " "))
        case .on: return .day(event.view.on.number)
        case .stream: return .uuid(event.view.streamID)
        case .subject: return event.view.subject.map { .uuid($0) } ?? .none
        case .yes: return .flag(true)
        case .oneMore:
            guard case .bigint(let count) = before else { return .bigint(1) }
            return .bigint(count + 1)
        }
    }

    private static func value(of member: StaticString, as kind: Column.Kind, in event: LogEvent) -> RegisterValue? {
        switch kind {
        case .uuid: event.view.uuid(member).map { .uuid($0) }
        case .bigint: event.view.integer(member).map { .bigint($0) }
        case .integer: event.view.integer(member).flatMap { Int32(exactly: $0) }.map { .integer($0) }
        case .text: event.view.text(member).map { .text($0) }
        case .date: event.view.day(member).map { .day($0.number) }
        case .flag: event.view.flag(member).map { .flag($0) }
        }
    }
}
