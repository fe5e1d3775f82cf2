package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.ListUpdate;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.Selection;
import io.leadlist.wire.Request;
import io.leadlist.wire.csv.LeadCsv;
import io.leadlist.wire.entities.request.AddCompaniesRequest;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.ExportRequest;
import io.leadlist.wire.entities.request.SelectionBody;
import io.leadlist.wire.entities.request.UpdateListRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the request bodies of this contract and converts them to the commands of the library. Every method throws
 * {@link io.leadlist.call.InvalidRequestException} with all violations of the body.
 */
final class EntitiesBodies {
    private static final RecordReader<UpdateListRequest> UPDATE = RecordReader.of(UpdateListRequest.class);
    private static final RecordReader<AddProspectsRequest> ADD_PROSPECTS = RecordReader.of(AddProspectsRequest.class);
    private static final RecordReader<AddCompaniesRequest> ADD_COMPANIES = RecordReader.of(AddCompaniesRequest.class);
    private static final RecordReader<ExportRequest> EXPORT = RecordReader.of(ExportRequest.class);
    private static final RecordReader<SelectionBody> SELECTION = RecordReader.of(SelectionBody.class);
    private final EndpointSupport support;

    EntitiesBodies(EndpointSupport support) {
        this.support = support;
    }

    /** What an export selects, and how it is written. */
    record Export(Selection selection, LeadCsv csv, boolean leavesOutSuppressed) {
        /** Returns the people to write. */
        List<PopulatedMember> people(LeadLists leadLists, Caller caller) {
            List<PopulatedMember> selected = leadLists.findSelected(caller, selection);
            if (!leavesOutSuppressed) {
                return selected;
            }
            Set<PersonId> keptOut = leadLists.suppressions().keptOut(caller, selected);
            return selected.stream()
                    .filter(one -> !(one.id() instanceof PersonId person && keptOut.contains(person)))
                    .toList();
        }
    }

    /** Reads an update. The type of the list is read only if the body names a type or empties the members. */
    ListUpdate update(Request request, Supplier<LeadType> type) throws IOException {
        return support.body(request, UPDATE).orThrow().toListUpdate(type);
    }

    /** Adds the people of a body to a list, by data or by a selection. */
    AddReport addProspects(Request request, LeadLists leadLists, LeadListId list, WriteOptions options)
            throws IOException {
        Bound<AddProspectsRequest> body = support.body(request, ADD_PROSPECTS);
        LeadLists writing = leadLists.with(body.orThrow(add -> add.toOptions(options)));
        Optional<Selection> selection = body.orThrow(AddProspectsRequest::toSelection);
        return selection.isPresent()
                ? writing.addProspects(request.caller(), list, selection.get())
                : writing.addProspects(request.caller(), list, body.orThrow(AddProspectsRequest::toProspects));
    }

    List<CompanyId> companyIds(Request request) throws IOException {
        return support.body(request, ADD_COMPANIES).orThrow(AddCompaniesRequest::toCompanyIds);
    }

    Export export(Request request) throws IOException {
        Bound<ExportRequest> body = support.body(request, EXPORT);
        LeadCsv csv = body.orThrow(ExportRequest::toCsv);
        Selection selection = body.orThrow(ExportRequest::toSelection);
        return new Export(selection, csv, body.orThrow(ExportRequest::leavesOutSuppressed));
    }

    Selection selection(Request request) throws IOException {
        return support.body(request, SELECTION).orThrow(body -> body.selection().toSelection());
    }
}
