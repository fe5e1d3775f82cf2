package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageRoutes.listId;
import static io.leadlist.examples.service.PageRoutes.parsed;

import io.leadlist.LeadLists;
import io.leadlist.call.PageRequest;
import io.leadlist.examples.service.server.Responses;
import io.leadlist.imports.ImportedList;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.ListCursor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the callers, the lists and the imports of the page at {@code /}. */
@Controller
@RequestMapping("/page")
class PageController {
    private static final int PAGE = 100;

    private final LeadLists leadLists;
    private final PageRoutes routes;
    private final Callers callers;

    PageController(LeadLists leadLists, PageRoutes routes, Callers callers) {
        this.leadLists = leadLists;
        this.routes = routes;
        this.callers = callers;
    }

    /** Returns the demo callers, whose tokens are public; empty if the service has other callers. Needs no token. */
    @GetMapping("/callers")
    void callers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<PageJson.DemoCaller> demo = callers.isDemo()
                ? Callers.DEMO.stream().map(PageJson.DemoCaller::of).toList()
                : List.of();
        Responses.send(PageJson.response(demo), request, response);
    }

    /** Returns the token's caller. */
    @GetMapping("/caller")
    void caller(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respondJson(request, response, PageJson.CurrentCaller::of);
    }

    /** Returns a page of the lists that the caller may read, the last changed first. */
    @GetMapping("/lists")
    void lists(
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
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
        routes.respondJson(request, response, caller -> {
            LeadType leadType = parsed("type", "Invalid type", type.toUpperCase(Locale.ROOT), LeadType::valueOf);
            NewLeadList list = parsed(
                    "name", "Invalid name", name, text -> new NewLeadList(text, leadType, null, null, List.of()));
            return PageJson.OneList.of(leadLists.create(caller, list).list(), null);
        });
    }

    /** Returns the newest imports among the caller's newest lists. */
    @GetMapping("/imports")
    void imports(HttpServletRequest request, HttpServletResponse response) throws IOException {
        routes.respondJson(
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
        routes.respondJson(request, response, caller -> {
            LeadList list = leadLists.find(caller, listId(id));
            ImportedList imported =
                    list.type() == LeadType.PERSON ? leadLists.imports().find(caller, list.id()) : null;
            return PageJson.OneList.of(list, imported);
        });
    }
}
