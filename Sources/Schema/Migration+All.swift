extension Migration {
    /// Every migration ever released.
    ///
    /// Those that are released stay as they are; the objects under `schema/` are the
    /// truth, and running the whole list gives them.
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
                PackageResources.claim_sql,
                PackageResources.append_sql,
                PackageResources.database_rights_sql,
                PackageResources.log_rights_sql,
            ])
    ]
}
