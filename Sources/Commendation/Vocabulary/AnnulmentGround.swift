/// The four grounds on which a decision is annulled, by article 93.2 of the Law 06/2022/QH15.
public enum AnnulmentGround: String, CaseIterable, Hashable, Sendable {
    /// a) Fraud in declaring merit.
    case fraud
    /// b) False information or forged papers.
    case falsePapers = "false-papers"
    /// c) Appraised, approved or proposed against the law.
    case unlawfulProcedure = "unlawful-procedure"
    /// d) A conclusion, decision or judgment shows that the standard was not met in the period counted.
    case standardNotMet = "standard-not-met"

    /// The point of article 93.2 that the ground stands for.
    public var citation: String {
        switch self {
        case .fraud: "Law 06/2022/QH15 art. 93.2.a"
        case .falsePapers: "Law 06/2022/QH15 art. 93.2.b"
        case .unlawfulProcedure: "Law 06/2022/QH15 art. 93.2.c"
        case .standardNotMet: "Law 06/2022/QH15 art. 93.2.d"
        }
    }
}

extension AnnulmentGround: Named {
    /// The name of the ground.
    public var name: Bilingual {
        switch self {
        case .fraud: Bilingual(vi: "gian dối trong việc kê khai thành tích", en: "fraud in declaring merit")
        case .falsePapers: Bilingual(vi: "thông tin sai sự thật, giấy tờ giả", en: "false information or forged papers")
        case .unlawfulProcedure:
            Bilingual(vi: "thẩm định, xét, đề nghị trái pháp luật", en: "appraised, approved or proposed against the law")
        case .standardNotMet:
            Bilingual(
                vi: "có kết luận, quyết định, bản án cho thấy không đạt tiêu chuẩn trong thời gian tính thành tích",
                en: "a conclusion, decision or judgment shows that the standard was not met in the period counted")
        }
    }
}
