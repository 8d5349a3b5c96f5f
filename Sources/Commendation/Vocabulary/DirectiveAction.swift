/// By what a unit acts on a directive.
public enum DirectiveAction: String, CaseIterable, Hashable, Sendable {
    /// A plan.
    case plan
    /// Guidance.
    case guidance
    /// A report.
    case report
}

extension DirectiveAction: Named {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .plan: Bilingual(vi: "kế hoạch", en: "plan")
        case .guidance: Bilingual(vi: "hướng dẫn", en: "guidance")
        case .report: Bilingual(vi: "báo cáo", en: "report")
        }
    }
}
