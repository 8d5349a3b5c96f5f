package import Hummingbird

/// What Hummingbird keeps of one request.
package struct WebRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: Source) { coreContext = .init(source: source) }
}
