import ArgumentParser

/// What can be measured by itself.
enum Part: String, CaseIterable, ExpressibleByArgument {
    case append
    case bulk
    case publish
    case read
    case rebuild
    case verify
    case yardsticks
    case layers
}
