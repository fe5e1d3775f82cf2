package io.leadlist.jdbc.internal.document;

import io.leadlist.imports.LeadData;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a {@link RawLead}. Normal forms are stored too: a lead means what it meant when it was accepted.
 */
public record LeadDocument(
        @Nullable GivenDocument linkedinUrl,
        @Nullable GivenDocument email,
        @Nullable String title,
        @Nullable String companyName,
        @Nullable String companyDomain,
        @Nullable Map<String, @Nullable Object> data) {
    /** Returns the document of a raw lead. */
    public static String write(RawLead lead) {
        Normalized<LinkedInUrl> url = lead.linkedinUrl();
        Normalized<EmailAddress> address = lead.email();
        return Documents.write(new LeadDocument(
                url == null
                        ? null
                        : new GivenDocument(url.text(), url.normalForm().value()),
                address == null
                        ? null
                        : new GivenDocument(address.text(), address.normalForm().value()),
                lead.title(),
                lead.companyName(),
                lead.companyDomain(),
                lead.data().isEmpty() ? null : lead.data().values()));
    }

    /** Returns the raw lead of a document. */
    public static RawLead read(String document) {
        LeadDocument read = Documents.read(document, LeadDocument.class);
        GivenDocument url = read.linkedinUrl;
        GivenDocument address = read.email;
        return new RawLead(
                url == null ? null : new Normalized<>(url.text(), new LinkedInUrl(url.normalForm())),
                address == null ? null : new Normalized<>(address.text(), new EmailAddress(address.normalForm())),
                read.title,
                read.companyName,
                read.companyDomain,
                read.data == null ? LeadData.NONE : new LeadData(read.data));
    }

    /** A text as it was handed in, and its normal form. */
    record GivenDocument(String text, String normalForm) {}
}
