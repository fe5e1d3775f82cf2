package io.leadlist.wire.entities;

import static io.leadlist.internal.wire.EndpointSupport.tagged;

import io.leadlist.internal.wire.OutcomesBody;
import io.leadlist.internal.wire.Preferences;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.UpdateReport;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;

/**
 * Responses to a request that creates, changes or extends a list. They have the outcomes of the inputs if the request
 * prefers that; otherwise they are exactly as the contract documents them.
 */
record ChangeResponses(Preferences preferences) {
    static ChangeResponses to(Request request) {
        return new ChangeResponses(Preferences.of(request));
    }

    Response created(AddReport report) {
        ListResponse body = ListResponse.created(report).with(OutcomesBody.of(preferences, report));
        return response(201, report.list(), body);
    }

    Response addedCount(AddReport report) {
        return response(
                200, report.list(), new AddedResponse(report.addedCount(), OutcomesBody.of(preferences, report)));
    }

    Response extended(PopulatedLeadList list, AddReport report) {
        return streamed(list, ListResponse.withMembers(list).with(OutcomesBody.of(preferences, report)));
    }

    Response updated(PopulatedLeadList list, UpdateReport report) {
        return streamed(list, ListResponse.withMembers(list).with(OutcomesBody.of(preferences, report)));
    }

    private Response response(int status, LeadList list, Object body) {
        return tagged(list, preferences.appliedTo(EntitiesJson.response(status, body)));
    }

    private Response streamed(PopulatedLeadList list, ListResponse body) {
        return tagged(list.list(), preferences.appliedTo(EntitiesJson.streamed(200, body)));
    }
}
