import Crypto

/// A file that pages refer to, under an address that changes with its content and may therefore be cached for ever.
package struct PageAsset: Sendable {
    /// The address.
    package let path: String
    /// The media type.
    package let mediaType: String
    /// The content.
    package let bytes: [UInt8]

    init(name: String, suffix: String, mediaType: String, bytes: [UInt8]) {
        let digest = SHA256.hash(data: bytes).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        path = "/assets/\(name)-\(digest).\(suffix)"
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// The files that pages refer to.
package enum PageAssets {
    /// The one stylesheet.
    package static let stylesheet = PageAsset(
        name: "book", suffix: "css", mediaType: "text/css; charset=utf-8", bytes: PackageResources.book_css)
    /// The icon.
    package static let icon = PageAsset(name: "icon", suffix: "svg", mediaType: "image/svg+xml", bytes: PackageResources.icon_svg)
    /// All of them.
    package static let all = [stylesheet, icon]
}
