import Entry
import Foundation

/// Whether somebody acts in the name of the body of a decision.
extension DecisionFile {
    /// Refuses an actor of a unit whose body is another one than that of the decision.
    ///
    /// - Parameters:
    ///   - body: what kind of body it is; `nil` if that is not known, and then its code alone is compared.
    ///   - code: the code of the body as the decision has it.
    ///   - former: whether the unit may act for one that it was formed from, as it annuls or corrects.
    /// - Returns: what cannot be checked, and what the check rests on.
    func checkSigner(
        as body: BodyKind?, code: String, on day: Day, former: Bool = false, in context: CommandContext
    ) throws(Rejection) -> (warnings: [RuleWarning], reads: [ReadVersion]) {
        guard let unit = context.actor.unit else {
            guard let body, !body.isOfProvince else { return ([], []) }
            return ([.signerNotChecked(body)], [])
        }
        let state = try units.check(unit, on: day)
        guard let registered = state.registered else { throw .unknownUnit(unit) }
        let rules = context.procedure
        let level = ProposerLevel(kind: registered.kind, level: registered.level)
        let codes = [registered.code] + (former ? registered.predecessors : [])
        let isFromAbove = body?.isAboveProvince ?? false
        guard body.map({ rules.signs(level, as: $0, on: day) }) ?? true,
            isFromAbove || codes.contains(where: { rules.names(code, unit: $0) })
        else { throw .signerOtherBody(body, code: code, unit: state) }
        return ([], units.reads(of: [unit]))
    }
}

extension Rejection {
    /// The body of the decision is not that of the actor's unit.
    static func signerOtherBody(_ body: BodyKind?, code: String, unit: UnitState) -> Rejection {
        let name = unit.name ?? unit.id.text
        let named = body.map { Bilingual(vi: "\($0.vi) (\(code))", en: "\($0.en) (\(code))") } ?? Bilingual(vi: code, en: code)
        return Rejection(
            .signerOtherBody,
            Bilingual(
                vi: "Người của \(name) không được ban hành văn bản nhân danh \(named.vi).",
                en: "One who acts for \(name) cannot issue documents in the name of \(named.en)."),
            remedy: Bilingual(
                vi: "Hãy để người của cơ quan đó thực hiện, hoặc ghi đúng mã cơ quan (mã đơn vị, hoặc UBND-mã).",
                en: "Let those of that body do it, or write its right code (that of the unit, or UBND-code)."),
            stream: unit.id, field: "body")
    }
}

extension RuleWarning {
    /// The actor belongs to no unit, so whether the actor signs for a body below the province is not known.
    static func signerNotChecked(_ body: BodyKind) -> RuleWarning {
        RuleWarning(
            code: "signer-not-checked",
            text: Bilingual(
                vi: "Người thực hiện không gắn với đơn vị nào nên không kiểm tra được có nhân danh \(body.vi) hay không.",
                en: "The actor belongs to no unit, so it was not checked whether they act for the \(body.en)."),
            certainty: .setting, citation: "design: actors and their units")
    }
}
