package import Entry
package import Foundation

extension LogEvent {
    /// The type's name, for reasons and reports.
    package var typeName: String {
        type.map { "\($0.name)" } ?? "an event of unknown type"
    }

    /// A text that must be there.
    package func text(_ member: StaticString) throws(ProjectionFault) -> String {
        guard let value = view.text(member) else { throw .missing(member, in: self) }
        return value
    }

    /// An id that must be there.
    package func uuid(_ member: StaticString) throws(ProjectionFault) -> UUID {
        guard let value = view.uuid(member) else { throw .missing(member, in: self) }
        return value
    }

    /// A day that must be there.
    package func day(_ member: StaticString) throws(ProjectionFault) -> Day {
        guard let value = view.day(member) else { throw .missing(member, in: self) }
        return value
    }

    /// An integer that must be there.
    package func integer(_ member: StaticString) throws(ProjectionFault) -> Int64 {
        guard let value = view.integer(member) else { throw .missing(member, in: self) }
        return value
    }

    /// The number of a code; 0 if it is absent.
    package func maybeCode(_ member: StaticString, in codes: inout CodeTable) throws(ProjectionFault) -> UInt16 {
        guard let number = codes.number(of: view.text(member)) else { throw .missing(member, in: self) }
        return number
    }

    /// The number of a code that must be there.
    package func code(_ member: StaticString, in codes: inout CodeTable) throws(ProjectionFault) -> UInt16 {
        guard let number = codes.number(of: view.text(member)), number != 0 else { throw .missing(member, in: self) }
        return number
    }
}
