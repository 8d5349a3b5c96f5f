/// A statement with its bind values.
///
/// It is written as an interpolated string: `"SELECT … WHERE seq >= \(from)"` becomes `$1` and a typed binary parameter, so a value
/// can never become part of the statement. Names go in as `\(identifier: name)`, other statements as `\(fragment: sql)`, and where the
/// protocol takes no parameters (COPY, SET, DDL) a quoted constant as `\(literal: value)`.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    struct Parameter: Sendable {
        var type: PostgresType
        /// Where the value begins in the buffer.
        var start: Int
        /// Its length, −1 for NULL.
        var length: Int32
    }

    /// The text with `$n` in place of values.
    package private(set) var text: String
    private(set) var parameters: [Parameter] = []
    private(set) var buffer = PostgresBuffer()
    /// Where each `$n` begins in the text, in UTF-8.
    private var placeholders: [Int] = []

    package init(stringLiteral value: String) {
        text = value
    }

    package init(stringInterpolation: Interpolation) {
        self = stringInterpolation.sql
    }

    fileprivate init() {
        text = ""
    }

    /// The parts one after the other, such as conditions joined by `" AND "`.
    package static func joined(_ parts: [SQL], separator: SQL) -> SQL {
        var whole = SQL()
        for (index, part) in parts.enumerated() {
            if index > 0 {
                whole.append(separator)
            }
            whole.append(part)
        }
        return whole
    }

    /// The types of the parameters, in order.
    var types: [PostgresType] {
        parameters.map(\.type)
    }

    fileprivate mutating func append(text more: String) {
        text += more
    }

    fileprivate mutating func append(value: some PostgresEncodable) {
        append(placeholder: parameters.count + 1)
        let start = buffer.count
        guard !value.isNull else {
            parameters.append(Parameter(type: type(of: value).postgresType, start: start, length: -1))
            return
        }
        value.encode(into: &buffer)
        guard let length = Int32(exactly: buffer.count - start) else {
            buffer.fail(PostgresError(.unencodableValue, "A value is larger than 2 GiB"))
            return
        }
        parameters.append(Parameter(type: type(of: value).postgresType, start: start, length: length))
    }

    fileprivate mutating func append(_ other: SQL) {
        let base = buffer.count
        buffer.append(bytes: other.buffer.bytes)
        if let failure = other.buffer.failure {
            buffer.fail(failure)
        }
        var rest = other.text.utf8[...]
        var done = 0
        for (index, placeholder) in other.placeholders.enumerated() {
            text += String(Substring(rest.prefix(placeholder - done)))
            append(placeholder: parameters.count + index + 1)
            let width = 1 + String(index + 1).utf8.count
            rest = rest.dropFirst(placeholder - done + width)
            done = placeholder + width
        }
        text += String(Substring(rest))
        parameters += other.parameters.map { Parameter(type: $0.type, start: $0.start + base, length: $0.length) }
    }

    private mutating func append(placeholder number: Int) {
        placeholders.append(text.utf8.count)
        text += "$\(number)"
    }

    /// Writes a name or constant between quotes, doubling the quotes inside.
    fileprivate mutating func append(_ value: String, quotedBy quote: Character) {
        if value.utf8.contains(0) {
            buffer.fail(PostgresError(.textHoldsNUL, "A name or constant holds the character NUL"))
        }
        text.append(quote)
        for character in value.unicodeScalars {
            if character == quote.unicodeScalars.first {
                text.unicodeScalars.append(character)
            }
            text.unicodeScalars.append(character)
        }
        text.append(quote)
    }

    /// Collects the pieces of an interpolated string.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL()

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount * 3)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql.append(text: literal)
        }

        /// A bind value.
        package mutating func appendInterpolation(_ value: some PostgresEncodable) {
            sql.append(value: value)
        }

        /// A bind value or NULL.
        package mutating func appendInterpolation<T: PostgresEncodable>(_ value: T?) {
            sql.append(value: value)
        }

        /// A quoted name of a table, column, role or the like.
        package mutating func appendInterpolation(identifier: String) {
            sql.append(identifier, quotedBy: "\"")
        }

        /// Another statement or a part of one, its parameters renumbered.
        package mutating func appendInterpolation(fragment: SQL) {
            sql.append(fragment)
        }

        /// A constant number, for statements that take no parameters.
        package mutating func appendInterpolation(literal: Int64) {
            // Between parentheses, so that a minus sign can never begin a comment.
            sql.append(text: literal < 0 ? "(\(literal))" : "\(literal)")
        }

        /// A constant text, for statements that take no parameters.
        ///
        /// It is shown in error messages: never a personal or secret value.
        package mutating func appendInterpolation(literal: String) {
            sql.append(literal, quotedBy: "'")
        }
    }
}
