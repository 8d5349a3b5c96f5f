/// The spelling rules of the Prometheus text format.
enum PrometheusText {
    /// A metric name made of letters, digits, `_` and `:`, with a suffix that is not doubled.
    static func name(_ label: String, suffix: String = "") -> String {
        var name = String(label.unicodeScalars.map { isNameScalar($0) || $0 == ":" ? Character($0) : "_" })
        if name.first?.isNumber ?? true { name = "_" + name }
        return name.hasSuffix(suffix) ? name : name + suffix
    }

    /// The inside of the braces: `a="x",b="y"`, sorted by name, values escaped.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions
            .map { (label($0.0), escaped($0.1)) }
            .sorted { $0.0 < $1.0 }
            .map { "\($0.0)=\"\($0.1)\"" }
            .joined(separator: ",")
    }

    /// A sample line.
    static func sample(_ name: String, _ labels: String, _ value: String) -> String {
        labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }

    /// A number as the format writes it: whole numbers without a fraction, infinities and not-a-number by name.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func label(_ name: String) -> String {
        let clean = String(name.unicodeScalars.map { isNameScalar($0) ? Character($0) : "_" })
        return clean.first.map { $0.isNumber ? "_" + clean : clean } ?? "_"
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
