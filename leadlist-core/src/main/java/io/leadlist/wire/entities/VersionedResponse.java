package io.leadlist.wire.entities;

import static io.leadlist.internal.wire.EndpointSupport.tagged;

import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.list.AddReport;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;

/** Responses about one list, with its version as {@code ETag}. */
final class VersionedResponse {
    private VersionedResponse() {}

    /** Returns the response to a creation. */
    static Response created(AddReport report) {
        return tagged(report.list(), EntitiesJson.response(201, ListResponse.created(report)));
    }

    /** Returns the response to an addition without the list. */
    static Response addedCount(AddReport report) {
        return tagged(report.list(), EntitiesJson.response(200, new AddedResponse(report.addedCount())));
    }

    /** Returns a list with its members, which are read while the response is written. */
    static Response shown(PopulatedLeadList populated) {
        return tagged(populated.list(), EntitiesJson.streamed(200, ListResponse.withMembers(populated)));
    }

    /** Returns a list with its members, or 304 if the client has this version of the list. */
    static Response read(Request request, PopulatedLeadList populated) {
        return EndpointSupport.ofRead(request, populated.list(), () -> shown(populated));
    }
}
