/**
 * Lead lists: typed members, exact deduplication, access roles, selections, imports, history and undo.
 *
 * <p>The exported packages are for hosts and for authors of storage adapters. Everything in
 * {@code io.leadlist.internal} may change at any time.
 */
@SuppressWarnings("requires-automatic")
module io.leadlist.core {
    requires com.fasterxml.uuid;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires com.ibm.icu;
    requires de.siegmar.fastcsv;
    requires org.apache.opennlp.tools;
    requires org.hibernate.validator;
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires transitive tools.jackson.databind;

    // For the records of documents and bodies.
    opens io.leadlist.internal.json to
            tools.jackson.databind;
    opens io.leadlist.internal.results to
            tools.jackson.databind;
    opens io.leadlist.internal.wire to
            tools.jackson.databind;
    opens io.leadlist.wire.constraint to
            org.hibernate.validator;
    opens io.leadlist.wire.entities to
            tools.jackson.databind;
    opens io.leadlist.wire.entities.request to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.leadlist.wire.leadlists to
            tools.jackson.databind;
    opens io.leadlist.wire.leadlists.request to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.leadlist.wire.search to
            org.hibernate.validator,
            tools.jackson.databind;

    exports io.leadlist;
    exports io.leadlist.admission;
    exports io.leadlist.call;
    exports io.leadlist.conformance;
    exports io.leadlist.imports;
    exports io.leadlist.lead;
    exports io.leadlist.list;
    exports io.leadlist.memory;
    exports io.leadlist.observation;
    exports io.leadlist.people;
    exports io.leadlist.reading;
    exports io.leadlist.search;
    exports io.leadlist.search.facet;
    exports io.leadlist.search.filter;
    exports io.leadlist.selection;
    exports io.leadlist.storage;
    exports io.leadlist.wire;
    exports io.leadlist.wire.constraint;
    exports io.leadlist.wire.csv;
    exports io.leadlist.wire.entities;
    exports io.leadlist.wire.entities.request;
    exports io.leadlist.wire.json;
    exports io.leadlist.wire.leadlists;
    exports io.leadlist.wire.leadlists.request;
    exports io.leadlist.wire.routing;
    exports io.leadlist.wire.search;

    provides tools.jackson.databind.JacksonModule with
            io.leadlist.wire.LeadListJacksonModule;
}
