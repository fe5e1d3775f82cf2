package io.leadlist.wire.entities;

import io.leadlist.list.LeadList;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.wire.Response;
import io.leadlist.wire.csv.LeadCsv;
import java.util.List;
import java.util.stream.Stream;

/** Responses with CSV. */
final class ExportResponse {
    private ExportResponse() {}

    /** Returns the export of selected people. */
    static Response of(List<PopulatedMember> selected, LeadCsv csv) {
        return response("leads", selected.size(), out -> csv.write(selected.stream(), out));
    }

    /** Returns the export of a list, which is read while the response is written. */
    static Response of(PopulatedLeadList populated, LeadCsv csv) {
        LeadList list = populated.list();
        return response("lead-list-" + list.id(), list.memberCount(), out -> {
            try (Stream<PopulatedMember> members = populated.members()) {
                csv.write(members, out);
            }
        });
    }

    private static Response response(String name, long rows, Response.Body body) {
        return Response.of(200, "text/csv; charset=utf-8", body)
                .withHeader("X-Export-Count", Long.toString(rows))
                .withHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
