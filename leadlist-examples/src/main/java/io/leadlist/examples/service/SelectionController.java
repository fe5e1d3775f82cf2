package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageRoutes.listId;
import static io.leadlist.examples.service.PageRoutes.parsed;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.WriteOptions;
import io.leadlist.examples.service.SelectionJson.Added;
import io.leadlist.examples.service.SelectionJson.Companies;
import io.leadlist.examples.service.SelectionJson.DryRun;
import io.leadlist.examples.service.SelectionJson.Field;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.facet.SearchField;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.wire.Request;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.search.ReceiptJson;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves the fields of a search and dry runs, and adds the people of a dry run. A dry run of a bulk selection returns
 * its receipt; adding the receipt adds exactly these people, even if the search finds others by then.
 */
@Controller
@RequestMapping("/page")
class SelectionController {
    private final LeadLists leadLists;
    private final EntitiesEndpoints entities;
    private final PageRoutes routes;

    SelectionController(LeadLists leadLists, EntitiesEndpoints entities, PageRoutes routes) {
        this.leadLists = leadLists;
        this.entities = entities;
        this.routes = routes;
    }

    /** Returns the fields of a search for people or companies, with the values of those that have a vocabulary. */
    @GetMapping("/search-fields")
    void fields(@RequestParam("type") String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            LeadType leadType = parsed("type", "Invalid type", type.toUpperCase(Locale.ROOT), LeadType::valueOf);
            return SearchField.of(leadType).stream().map(Field::of).toList();
        });
    }

    /**
     * Adds people by selection as a dry run and returns the outcome of each input. The body is that of the entities
     * API's add-prospects.
     */
    @PostMapping("/lists/{id}/dry-run")
    void dryRun(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            Selection selection = entities.selection(Request.of(caller, request.getInputStream()));
            SelectionReceipt receipt = selection instanceof BulkSelection bulk ? leadLists.resolve(caller, bulk) : null;
            AddReport report = leadLists
                    .with(WriteOptions.DRY_RUN)
                    .addProspects(caller, listId(id), receipt == null ? selection : receipt);
            return DryRun.of(report, records(caller, report)).withReceipt(receipt);
        });
    }

    /** Adds companies by id as a dry run and returns the outcome of each input. */
    @PostMapping("/lists/{id}/dry-run-companies")
    void dryRunOfCompanies(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            List<CompanyId> companies = PageJson.read(request.getInputStream(), Companies.class).companyIds().stream()
                    .map(text -> parsed("companyIds", "Invalid id", text, CompanyId::parse))
                    .toList();
            return DryRun.of(
                    leadLists.with(WriteOptions.DRY_RUN).addCompanies(caller, listId(id), companies), List.of());
        });
    }

    /** Adds the people of a receipt that a dry run has returned. */
    @PostMapping("/lists/{id}/add")
    void add(
            @PathVariable("id") String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            WriteOptions options = key == null
                    ? WriteOptions.DEFAULT
                    : WriteOptions.idempotent(parsed("Idempotency-Key", "Invalid key", key, IdempotencyKey::new));
            SelectionReceipt receipt = ReceiptJson.read(request.getInputStream());
            return Added.of(leadLists.with(options).addProspects(caller, listId(id), receipt));
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
}
