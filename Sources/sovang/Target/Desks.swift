import Service

/// The desks of a log that this process leads.
struct Desks: Sendable {
    let desk: CommandDesk
    let lists: ListDesk
    let imports: ImportDesk
}
