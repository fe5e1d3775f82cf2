package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageRoutes.listId;
import static io.leadlist.examples.service.PageRoutes.parsed;
import static io.leadlist.examples.service.PageRoutes.version;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.examples.service.MembersJson.Members;
import io.leadlist.examples.service.MembersJson.Removal;
import io.leadlist.examples.service.MembersJson.Removed;
import io.leadlist.examples.service.MembersJson.Suppressed;
import io.leadlist.examples.service.MembersJson.Suppression;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.wire.Response;
import io.leadlist.wire.csv.LeadCsv;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the members of a list, now and as of an earlier version, and removes and suppresses members. */
@Controller
@RequestMapping("/page/lists/{id}")
class MembersController {
    private static final int PAGE = 100;
    private static final String WHY = "removed on the page";

    private final LeadLists leadLists;
    private final PageRoutes routes;

    MembersController(LeadLists leadLists, PageRoutes routes) {
        this.leadLists = leadLists;
        this.routes = routes;
    }

    /**
     * Returns a page of members with their records, in the order in which they were added. Without a version, the
     * members are those of the present version.
     */
    @GetMapping("/members")
    void members(
            @PathVariable("id") String id,
            @RequestParam(name = "version", required = false) @Nullable String version,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            LeadListId list = listId(id);
            return Members.of(leadLists.findMembers(caller, list, cursor(list, version, after), PAGE));
        });
    }

    private static @Nullable MemberCursor cursor(LeadListId list, @Nullable String version, @Nullable String after) {
        if (after != null) {
            return parsed("after", "Invalid cursor", after, MemberCursor::parse);
        }
        return version == null ? null : new MemberCursor(list, version("version", version), MemberPosition.START);
    }

    /** Returns the list as it was at a version: its name and its number of members. */
    @GetMapping("/as-of")
    void asOf(
            @PathVariable("id") String id,
            @RequestParam("version") String version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        routes.respondJson(
                request,
                response,
                caller ->
                        MembersJson.AsOf.of(leadLists.history().asOf(caller, listId(id), version("version", version))));
    }

    /** Writes all members as CSV, as they are read. */
    @GetMapping("/members.csv")
    void file(
            @PathVariable("id") String id,
            @RequestParam(name = "version", required = false) @Nullable String version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        routes.respond(request, response, caller -> {
            PopulatedLeadList list = populated(caller, listId(id), version);
            LeadCsv csv = LeadCsv.of(list.list().type());
            return Response.of(200, "text/csv; charset=utf-8", out -> csv.write(list, out))
                    .withHeader("Cache-Control", "no-store")
                    .withHeader("Content-Disposition", "attachment; filename=\"members.csv\"");
        });
    }

    private PopulatedLeadList populated(Caller caller, LeadListId list, @Nullable String version) {
        return version == null
                ? leadLists.findPopulated(caller, list)
                : leadLists.findPopulated(caller, leadLists.history().asOf(caller, list, version("version", version)));
    }

    /** Removes members, and keeps them out of the list if the body says so. */
    @PostMapping("/remove")
    void remove(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            Removal removal = PageJson.read(request.getInputStream(), Removal.class);
            LeadList list = leadLists.find(caller, listId(id));
            WriteOptions options = removal.stayingOut() ? WriteOptions.DEFAULT.stayingOut(WHY) : WriteOptions.DEFAULT;
            return Removed.of(leadLists.with(options).remove(caller, list.id(), leads(list.type(), removal.ids())));
        });
    }

    /** Keeps members out of all lists of the organization, and removes them from the lists that have them. */
    @PostMapping("/suppress")
    void suppress(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            Suppression body = PageJson.read(request.getInputStream(), Suppression.class);
            LeadList list = leadLists.find(caller, listId(id));
            Kind kind = list.type() == LeadType.PERSON ? Kind.PERSON_ID : Kind.COMPANY_ID;
            SuppressionReason reason = parsed("reason", "Invalid reason", body.reason(), SuppressionReason::valueOf);
            List<NewSuppression> entries = leads(list.type(), body.ids()).stream()
                    .map(lead -> NewSuppression.of(kind, lead.value(), reason).withSource("page"))
                    .toList();
            SuppressionReport report = leadLists
                    .suppressions()
                    .with(WriteOptions.DEFAULT.removingMembers())
                    .add(caller, SuppressionScope.ORGANIZATION, entries);
            return Suppressed.of(report);
        });
    }

    private static List<LeadId> leads(LeadType type, List<String> ids) {
        return ids.stream()
                .map(id -> parsed("ids", "Invalid id", id, text -> LeadId.of(type, text)))
                .toList();
    }
}
