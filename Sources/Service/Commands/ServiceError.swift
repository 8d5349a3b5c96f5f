/// The plain form of a ``ServiceFailure``.
package struct ServiceError: ServiceFailure, Hashable {
    package let code: String
    package let status: Int
    package let vi: String
    package let en: String
    package let remedyVi: String
    package let remedyEn: String
    package let retryAfter: Int?

    /// An error with its remedy; `status` is the HTTP status that fits.
    package init(
        code: String, status: Int, vi: String, en: String, remedyVi: String, remedyEn: String, retryAfter: Int? = nil
    ) {
        self.code = code
        self.status = status
        self.vi = vi
        self.en = en
        self.remedyVi = remedyVi
        self.remedyEn = remedyEn
        self.retryAfter = retryAfter
    }
}
