package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageRoutes.listId;
import static io.leadlist.examples.service.PageRoutes.version;

import io.leadlist.LeadLists;
import io.leadlist.call.WriteOptions;
import io.leadlist.examples.service.HistoryJson.Changes;
import io.leadlist.examples.service.HistoryJson.Undo;
import io.leadlist.examples.service.HistoryJson.Undone;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.OnConflict;
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

/** Serves the journal of a list, and undoes its changes. */
@Controller
@RequestMapping("/page/lists/{id}")
class HistoryController {
    private static final int PAGE = 100;

    private final LeadLists leadLists;
    private final PageRoutes routes;

    HistoryController(LeadLists leadLists, PageRoutes routes) {
        this.leadLists = leadLists;
        this.routes = routes;
    }

    /**
     * Returns a page of a list's journal, the last change first; the page ends before the given version. A page has 100
     * changes, or as many as {@code limit} says, at most {@value LeadLists#MAX_PAGE}.
     */
    @GetMapping("/changes")
    void changes(
            @PathVariable("id") String id,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "limit", defaultValue = "" + PAGE) String limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            int most = PageRoutes.parsed("limit", "Invalid limit", limit, HistoryController::limit);
            LeadList list = leadLists.find(caller, listId(id));
            long end = before == null ? list.version() + 1 : Math.min(version("before", before), list.version() + 1);
            long since = Math.max(0, end - 1 - most);
            int count = (int) (end - 1 - since);
            return Changes.of(
                    count == 0 ? List.of() : leadLists.history().changes(caller, list.id(), since, count), since);
        });
    }

    /**
     * Undoes a change, and leaves what later changes affect as it is. Without an expected version, this is a dry run,
     * so that the user sees the conflicts first.
     */
    @PostMapping("/undo")
    void undo(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            Undo undo = PageJson.read(request.getInputStream(), Undo.class);
            Long expected = undo.expectedVersion();
            WriteOptions options = expected == null
                    ? WriteOptions.DRY_RUN
                    : PageRoutes.parsed(
                            "expectedVersion", "Invalid version", expected, WriteOptions.DEFAULT::expecting);
            ChangeId change = PageRoutes.parsed(
                    "version", "Invalid version", undo.version(), number -> new ChangeId(listId(id), number));
            return Undone.of(leadLists.with(options).undo(caller, change, OnConflict.LEAVE));
        });
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LeadLists.MAX_PAGE) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and " + LeadLists.MAX_PAGE + ", but is " + limit);
        }
        return limit;
    }
}
