package io.leadlist.wire.entities;

/** The endpoints, as far as their refusals differ. */
enum Endpoint {
    CREATE,
    LIST,
    GET,
    UPDATE,
    DELETE,
    MEMBERS,
    ADD_PROSPECTS,
    ADD_COMPANIES,
    EXPORT,
    /** A route of the host's own. */
    OWN
}
