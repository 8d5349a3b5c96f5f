import HTTPTypes

extension HTTPField.Name {
    /// `Sec-Fetch-Site` (W3C Fetch Metadata).
    static let secFetchSite = known("Sec-Fetch-Site")
    /// `Idempotency-Key` (IETF draft-ietf-httpapi-idempotency-key-header).
    static let idempotencyKey = known("Idempotency-Key")
    /// Who acts: `id` or `id;unit=…;roles=…`.
    static let actor = known("X-SoVang-Actor")
    /// `Referrer-Policy`.
    static let referrerPolicy = known("Referrer-Policy")
    /// `Permissions-Policy`.
    static let permissionsPolicy = known("Permissions-Policy")
    /// `Cross-Origin-Opener-Policy`.
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    /// `Cross-Origin-Resource-Policy`.
    static let resourcePolicy = known("Cross-Origin-Resource-Policy")

    // The names above are tokens (RFC 9110, section 5.6.2), so the fallback is never taken.
    private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .vary }
}
