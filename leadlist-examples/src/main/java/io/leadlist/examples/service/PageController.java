package io.leadlist.examples.service;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.examples.service.server.Responses;
import io.leadlist.imports.ImportedList;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.Selection;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves the data of the page at {@code /} that no route of the contracts returns. This data is lists, members,
 * journals, import progress and dry runs. Each route calls the library and writes its result. Permissions are the
 * library's rules, and errors have the format of the entities API. The routes belong to the page and may change with
 * it.
 */
@Controller
@RequestMapping("/page")
class PageController {
    private static final int PAGE = 100;

    private final LeadLists leadLists;
    private final EntitiesEndpoints entities;
    private final Callers callers;

    PageController(LeadLists leadLists, EntitiesEndpoints entities, Callers callers) {
        this.leadLists = leadLists;
        this.entities = entities;
        this.callers = callers;
    }

    /** Returns the token's caller. */
    @GetMapping("/caller")
    void caller(HttpServletRequest request, HttpServletResponse response) throws IOException {
        respond(request, response, PageJson.CurrentCaller::of);
    }

    /** Returns a page of the lists that the caller may read, the last changed first. */
    @GetMapping("/lists")
    void lists(
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        respond(request, response, caller -> {
            ListCursor cursor = after == null ? null : parsed("after", "Invalid cursor", after, ListCursor::parse);
            return PageJson.Lists.of(leadLists.findAll(caller, cursor, PAGE));
        });
    }

    /** Creates an empty list without a campaign, for a file that is imported into it, and returns it. */
    @PostMapping("/lists")
    void create(
            @RequestParam("name") String name,
            @RequestParam("type") String type,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        respond(request, response, caller -> {
            LeadType leadType = parsed("type", "Invalid type", type.toUpperCase(Locale.ROOT), LeadType::valueOf);
            NewLeadList list = parsed(
                    "name", "Invalid name", name, text -> new NewLeadList(text, leadType, null, null, List.of()));
            return PageJson.OneList.of(leadLists.create(caller, list).list(), null);
        });
    }

    /** Returns the newest imports among the caller's newest lists. */
    @GetMapping("/imports")
    void imports(HttpServletRequest request, HttpServletResponse response) throws IOException {
        respond(
                request,
                response,
                caller -> leadLists.imports().findAll(caller, PageRequest.first(PAGE)).lists().stream()
                        .flatMap(list -> PageJson.Import.of(list).stream())
                        .toList());
    }

    /** Returns one list, with the progress of its import if it has one. */
    @GetMapping("/lists/{id}")
    void list(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        respond(request, response, caller -> {
            LeadList list = leadLists.find(caller, listId(id));
            ImportedList imported =
                    list.type() == LeadType.PERSON ? leadLists.imports().find(caller, list.id()) : null;
            return PageJson.OneList.of(list, imported);
        });
    }

    /** Returns a page of a list's members with their records, in the order in which they were added. */
    @GetMapping("/lists/{id}/members")
    void members(
            @PathVariable("id") String id,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        respond(request, response, caller -> {
            LeadListId list = listId(id);
            MemberCursor cursor = after == null ? null : parsed("after", "Invalid cursor", after, MemberCursor::parse);
            return PageJson.Members.of(leadLists.findMembers(caller, list, cursor, PAGE));
        });
    }

    /** Returns a page of a list's journal, the last change first; the page ends before the given version. */
    @GetMapping("/lists/{id}/changes")
    void changes(
            @PathVariable("id") String id,
            @RequestParam(name = "before", required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        respond(request, response, caller -> {
            LeadList list = leadLists.find(caller, listId(id));
            long end = before == null
                    ? list.version() + 1
                    : Math.min(
                            parsed("before", "Invalid version", before, PageController::version), list.version() + 1);
            long since = Math.max(0, end - 1 - PAGE);
            int limit = (int) (end - 1 - since);
            return PageJson.Changes.of(
                    limit == 0 ? List.of() : leadLists.history().changes(caller, list.id(), since, limit), since);
        });
    }

    /**
     * Adds prospects by selection as a dry run and returns the outcome of each input. The body is that of the entities
     * API's add-prospects.
     */
    @PostMapping("/lists/{id}/dry-run")
    void dryRun(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        respond(request, response, caller -> {
            LeadListId list = listId(id);
            Selection selection = entities.selection(Request.of(caller, request.getInputStream()));
            AddReport report = leadLists.with(WriteOptions.DRY_RUN).addProspects(caller, list, selection);
            return PageJson.DryRun.of(report, records(caller, report));
        });
    }

    private List<PopulatedMember> records(Caller caller, AddReport report) {
        List<PersonId> people = report.outcomes().stream()
                .map(AddOutcome::id)
                .map(PersonId.class::cast)
                .distinct()
                .toList();
        return people.isEmpty() ? List.of() : leadLists.findSelected(caller, Selection.manual(people));
    }

    /** A call of the library, whose result is written as JSON. */
    @FunctionalInterface
    private interface Query {
        Object run(Caller.Member caller) throws IOException;
    }

    private void respond(HttpServletRequest request, HttpServletResponse response, Query query) throws IOException {
        Caller caller = callers.of(request.getHeader("Authorization"));
        Response result = entities.runHostRoute(caller, member -> PageJson.response(query.run(member)));
        Responses.send(result, request, response);
    }

    private static LeadListId listId(String id) {
        return parsed("id", "Invalid uuid", id, LeadListId::parse);
    }

    private static long version(String text) {
        long version = Long.parseLong(text);
        if (version < 1) {
            throw new IllegalArgumentException(text);
        }
        return version;
    }

    private static <T> T parsed(String parameter, String message, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException(parameter, message);
        }
    }
}
