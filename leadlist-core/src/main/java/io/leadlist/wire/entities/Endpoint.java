package io.leadlist.wire.entities;

/** The endpoints of the entities API. */
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
    SEARCH,
    IMPORT,
    PEOPLE,
    STATISTICS,
    /** A route of the host. */
    HOST_ROUTE
}
