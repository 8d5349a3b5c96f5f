extension Migration {
    /// Every migration ever released.
    ///
    /// Those that are released stay as they are; the objects under `schema/` are the truth, and running the whole list
    /// gives them.
    package static let all: [Migration] = [
        Migration(
            number: 1,
            name: "the log",
            scripts: [
                PackageResources.roles_sql,
                PackageResources.role_settings_sql,
                PackageResources.log_sql,
                PackageResources.entry_sql,
                PackageResources.entry_subject_sql,
                PackageResources.head_sql,
                PackageResources.request_sql,
                PackageResources.kind_sql,
                PackageResources.disclosure_sql,
                PackageResources.blind_key_sql,
                PackageResources.refuse_change_sql,
                PackageResources.entry_is_append_only_sql,
                PackageResources.head_is_kept_sql,
                PackageResources.kind_is_append_only_sql,
                PackageResources.claim_sql,
                PackageResources.append_sql,
                PackageResources.database_rights_sql,
                PackageResources.log_rights_sql,
            ]),
        Migration(
            number: 2,
            name: "the read models",
            scripts: [
                PackageResources.read_sql,
                PackageResources.read_shadow_sql,
                PackageResources.unit_sql,
                PackageResources.honoree_sql,
                PackageResources.submission_sql,
                PackageResources.decision_sql,
                PackageResources.proposal_sql,
                PackageResources.proposal_indexes_sql,
                PackageResources.statistic_sql,
                PackageResources.checkpoint_sql,
                PackageResources.guard_checkpoint_sql,
                PackageResources.checkpoint_moves_forward_sql,
                PackageResources.raise_shadow_sql,
                PackageResources.index_shadow_sql,
                PackageResources.switch_shadow_sql,
                PackageResources.drop_shadow_sql,
                PackageResources.read_rights_sql,
            ]),
    ]
}
