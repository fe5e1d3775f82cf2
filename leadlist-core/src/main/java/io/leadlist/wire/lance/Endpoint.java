package io.leadlist.wire.lance;

/** The endpoints, as far as their refusals differ. */
enum Endpoint {
    CREATE,
    GET,
    ADD_PROSPECTS,
    ADD_COMPANIES
}
