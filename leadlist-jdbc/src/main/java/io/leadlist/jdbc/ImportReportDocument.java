package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link ImportReport}. */
record ImportReportDocument(ListDocument list, @Nullable ImportDocument leadImport, int accepted, int beyondLimit) {
    static ImportReportDocument of(ImportReport report) {
        LeadImport leadImport = report.list().leadImport();
        return new ImportReportDocument(
                ListDocument.of(report.list().list()),
                leadImport == null ? null : ImportDocument.of(leadImport),
                report.accepted(),
                report.beyondLimit());
    }

    ImportReport report(OrganizationId organization) {
        return new ImportReport(importedList(organization), accepted, beyondLimit);
    }

    ImportedList importedList(OrganizationId organization) {
        LeadListId id = new LeadListId(list.id());
        return new ImportedList(list.list(organization), leadImport == null ? null : leadImport.leadImport(id));
    }

    /** The stored form of a {@link LeadImport} of the report's list. */
    record ImportDocument(
            @Nullable InputKind kind,
            ImportOptions options,
            PriceList prices,
            String by,
            int leads,
            int waiting,
            boolean claimed,
            @Nullable Instant canceledAt) {
        static ImportDocument of(LeadImport leadImport) {
            return new ImportDocument(
                    leadImport.kind(),
                    leadImport.options(),
                    leadImport.prices(),
                    leadImport.by().value(),
                    leadImport.leads(),
                    leadImport.waiting(),
                    leadImport.claimed(),
                    leadImport.canceledAt());
        }

        LeadImport leadImport(LeadListId list) {
            return new LeadImport(list, kind, options, prices, new UserId(by), leads, waiting, claimed, canceledAt);
        }
    }
}
