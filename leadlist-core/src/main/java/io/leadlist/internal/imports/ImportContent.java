package io.leadlist.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.RejectedLead;
import io.leadlist.internal.imports.AddLeads.Addition;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fingerprints of writes that accept raw leads. */
final class ImportContent {
    private ImportContent() {}

    static Fingerprint of(NewLeadImport leadImport) {
        ImportOptions options = leadImport.options();
        Fingerprint content = Fingerprint.of("create-list-from-leads")
                .add("name", leadImport.name())
                .add("kind", leadImport.kind())
                .add("owner", leadImport.owner())
                .add("shared", leadImport.shared())
                .add("visible", leadImport.visible())
                .add("revealPhoneNumbers", options.revealPhoneNumbers())
                .add("validateEmail", options.validateEmail())
                .add("enrich", options.enrich())
                .addEach("leads", leadImport.leads(), ImportContent::add);
        return withRejected(content, leadImport.rejected());
    }

    static Fingerprint of(LeadListId list, Addition addition) {
        Fingerprint content = Fingerprint.of("import-leads", list)
                .add("kind", addition.kind())
                .addEach("leads", addition.rows().leads(), ImportContent::add);
        if (addition.isLenient()) {
            content.add("lenient", true);
        }
        return withRejected(content, addition.rows().rejected());
    }

    /** Adds the rejected rows, if there are any. Without them, the fingerprint is the same as in earlier versions. */
    private static Fingerprint withRejected(Fingerprint content, List<RejectedLead> rejected) {
        return rejected.isEmpty() ? content : content.addEach("rejected", rejected, ImportContent::addRejected);
    }

    private static void addRejected(Fingerprint content, RejectedLead row) {
        content.add("index", row.index())
                .addEach(
                        "violations",
                        row.violations(),
                        (each, violation) -> each.add("path", violation.path().toString())
                                .add("kind", violation.kind())
                                .add("message", violation.message()));
    }

    private static void add(Fingerprint content, RawLead lead) {
        content.add("linkedinUrl", lead.linkedinUrl(), ImportContent::addUrl)
                .add("email", lead.email(), ImportContent::addAddress)
                .add("title", lead.title())
                .add("companyName", lead.companyName())
                .add("companyDomain", lead.companyDomain());
        addValue(content, lead.data().values());
    }

    private static void addUrl(Fingerprint content, Normalized<LinkedInUrl> url) {
        content.add("text", url.text()).add("normalForm", url.normalForm().value());
    }

    private static void addAddress(Fingerprint content, Normalized<EmailAddress> address) {
        content.add("text", address.text())
                .add("normalForm", address.normalForm().value());
    }

    /** Adds a value of a lead's data with its type: a text is no number. The members of an object have no order. */
    private static void addValue(Fingerprint content, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            content.addSet("object", members.entrySet(), ImportContent::addMember);
        } else if (value instanceof List<?> elements) {
            content.addEach("array", elements, ImportContent::addValue);
        } else if (value instanceof Number number) {
            content.add("number", number.toString());
        } else if (value instanceof Boolean bool) {
            content.add("boolean", bool);
        } else {
            content.add("text", (String) value);
        }
    }

    private static void addMember(Fingerprint content, Map.Entry<?, ?> member) {
        content.add("name", (String) member.getKey());
        addValue(content, member.getValue());
    }
}
