extension RegisterFold {
    /// Every register; each type of event belongs to one of them at most.
    static let registers: [RegisterDefinition] = [
        RegisterDefinition(EarlierAwards.self),
        RegisterDefinition(Movements.self),
        RegisterDefinition(Registrations.self),
        RegisterDefinition(Models.self),
        RegisterDefinition(Clusters.self),
        RegisterDefinition(ClusterMembers.self),
        RegisterDefinition(Congresses.self),
        RegisterDefinition(Directives.self),
        RegisterDefinition(DirectiveActions.self),
        RegisterDefinition(Regulations.self),
        RegisterDefinition(Trainings.self),
        RegisterDefinition(Staff.self),
        RegisterDefinition(DraftComments.self),
        RegisterDefinition(Complaints.self),
        RegisterDefinition(Denunciations.self),
        RegisterDefinition(CouncilSessions.self),
        RegisterDefinition(SecretDossiers.self),
        RegisterDefinition(Deliveries.self),
        RegisterDefinition(ListImports.self),
        RegisterDefinition(RefusedRows.self),
    ]
}
