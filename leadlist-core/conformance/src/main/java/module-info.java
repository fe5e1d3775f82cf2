/** Conformance cases for services in any language, and the runner that plays them in process or over HTTP. */
module io.leadlist.conformance {
    requires java.net.http;
    requires static org.jspecify;
    requires tools.jackson.databind;
    requires transitive io.leadlist.core;

    exports io.leadlist.conformance;
}
