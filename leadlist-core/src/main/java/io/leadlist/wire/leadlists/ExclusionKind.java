package io.leadlist.wire.leadlists;

import io.leadlist.SuppressionList;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.wire.leadlists.request.ExcludedDomainsRequest;
import io.leadlist.wire.leadlists.request.ExcludedEmailsRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One of the two exclusion lists: its path, its names in JSON, and how its bodies are read.
 *
 * @param elements the name of the array
 * @param element the name of the text in an element
 */
record ExclusionKind<T>(
        SuppressionKey.Kind kind,
        String elements,
        String element,
        RecordReader<T> reader,
        Function<T, List<String>> texts) {
    static final ExclusionKind<ExcludedDomainsRequest> DOMAINS = new ExclusionKind<>(
            SuppressionKey.Kind.DOMAIN,
            "excluded_domains",
            "domain",
            limited(ExcludedDomainsRequest.class, "excludedDomains", "excluded_domains"),
            ExcludedDomainsRequest::texts);
    static final ExclusionKind<ExcludedEmailsRequest> EMAILS = new ExclusionKind<>(
            SuppressionKey.Kind.EMAIL,
            "excluded_emails",
            "email",
            limited(ExcludedEmailsRequest.class, "excludedEmails", "excluded_emails"),
            ExcludedEmailsRequest::texts);

    private static final int MAX = SuppressionList.MAX_ENTRIES;

    /** Returns the path of the list. */
    String path() {
        return "/" + elements.replace('_', '-');
    }

    private static <T> RecordReader<T> limited(Class<T> type, String component, String elements) {
        String exceeded = String.format(Locale.ROOT, "Number of %s exceeds %,d limit.", elements, MAX);
        return RecordReader.reportingEachUnknownKey(type).limiting(component, MAX, exceeded);
    }
}
