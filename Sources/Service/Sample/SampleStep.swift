import Commendation
import Entry

/// One step of an invented life: who, when and what.
struct SampleStep: Sendable {
    var actor: Actor
    var day: Day
    var step: APIWrite.Step
}
