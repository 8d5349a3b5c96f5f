package import Commendation
package import Entry
package import Foundation

/// A decision as it comes in over HTTP.
package struct APIDecision: Sendable {
    /// The code of the deciding body.
    package let body: String
    /// What kind of body it is, where the symbol does not say it.
    package let bodyKind: BodyKind?
    /// Number and symbol as written, for example `1234/QĐ-UBND`.
    package let number: String
    /// The date.
    package let date: Day
    /// The signer's name; signers stand in clear.
    package let signer: String
    /// The signer's post.
    package let post: String
    /// The proposals in the decision's order.
    package let proposals: [UUID]
}
