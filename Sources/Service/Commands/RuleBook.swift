package import Commendation

/// The rules that judge: the pack that this installation has adopted.
package struct RuleBook: Sendable {
    /// The pack.
    package let pack: RulePack

    /// A pack that judges.
    package init(_ pack: RulePack) { self.pack = pack }

    /// The pack that the program carries.
    package static func embedded() throws -> RuleBook { RuleBook(try RulePack.embedded()) }

    /// The awards.
    package var catalogue: AwardCatalogue { pack.catalogue }

    /// The hash by which events name the pack.
    package var hash: String { pack.hash }
}
