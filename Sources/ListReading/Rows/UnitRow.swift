public import Entry

/// One row of a list of units, understood.
public struct UnitRow: Hashable, Sendable {
    /// A unit from which this one was formed.
    public struct Predecessor: Hashable, Sendable {
        /// The former code, if the list gives it.
        public var code: String?
        /// The former name.
        public var name: String

        /// Makes a predecessor.
        public init(code: String?, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// The unit above, as the list names it.
    public struct Parent: Hashable, Sendable {
        /// Its code, if the list gives it ("14 Tỉnh Sơn La").
        public var code: String?
        /// Its name.
        public var name: String

        /// Makes a parent.
        public init(code: String?, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// Row number in the file, as a spreadsheet shows it.
    public var row: Int
    /// The unit's code.
    public var code: String
    /// The unit's name.
    public var name: String
    /// What kind of unit it is, as the list writes it (xã, sở).
    public var kind: String
    /// The level of government, as the list writes it (cấp xã).
    public var level: String?
    /// The unit above.
    public var parent: Parent?
    /// First day of the unit under this code and name.
    public var from: Day?
    /// The units from which it was formed; itself under the same code if it only kept on.
    public var predecessors: [Predecessor]
    /// The districts in which those lay, as the list names them.
    public var formerDistricts: [String]
    /// How it was formed, as the list writes it, where that gives no codes of units.
    public var formedFrom: String?
}
