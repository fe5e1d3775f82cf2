package io.leadlist.examples.ports;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.RawLead;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds people by the HTTP API of a data provider. Thread-safe; one instance serves all organizations.
 *
 * <ul>
 *   <li>Connections and requests have time-outs. Requests and responses are bounded.
 *   <li>Failures that can pass are retried with growing pauses: status 429, 502, 503 and 504, time-outs, and broken
 *       connections. {@code Retry-After} is honoured, up to the longest pause.
 *   <li>If most requests fail, a circuit opens: calls then fail at once, until the provider has had time to recover.
 * </ul>
 *
 * <p>What is thrown in the end makes the import worker retry the leads later, see
 * {@link io.leadlist.imports.ImportWorkerPolicy}. No exception contains data of a person.
 */
public final class HttpPersonFinder implements PersonFinder {
    private final ProviderClient client;
    private final int batch;

    /** Creates a finder. It opens no connection before its first call. */
    public HttpPersonFinder(ProviderSettings settings) {
        this.client = new ProviderClient(settings);
        this.batch = settings.batch();
    }

    /** {@inheritDoc} Sends one request for each batch of leads, one after the other. */
    @Override
    public Map<RawLead, FoundPerson> find(OrganizationId organization, Collection<RawLead> leads) {
        List<RawLead> all = List.copyOf(leads);
        Map<RawLead, FoundPerson> found = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += batch) {
            List<RawLead> some = all.subList(from, Math.min(all.size(), from + batch));
            found.putAll(ProviderJson.read(client.post(ProviderJson.write(some)), some));
        }
        return found;
    }
}
