package io.leadlist.internal.observation;

import io.leadlist.admission.LastContact;
import io.leadlist.admission.ReuseRules;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.imports.Users;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.IcpId;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.ReusePolicy;
import io.leadlist.search.Directory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ports of the host, whose calls are observed. Without observers, each method returns the port itself. */
public record ObservedPorts(Observation observation) {
    /** Returns a directory. */
    public Directory directory(Directory port) {
        return observation.port(port, () -> new ObservedDirectory(observation, port));
    }

    /** Returns a catalog of profiles. */
    public IcpCatalog icpCatalog(IcpCatalog port) {
        return observation.port(port, () -> new IcpCatalog() {
            @Override
            public boolean contains(OrganizationId organization, IcpId id) {
                return observation.portCall(
                        "icp-catalog.contains", organization, () -> port.contains(organization, id));
            }

            @Override
            public ReuseRules rules(OrganizationId organization, IcpId id) {
                return observation.portCall("icp-catalog.rules", organization, () -> port.rules(organization, id));
            }
        });
    }

    /** Returns a policy of limits. */
    public LimitPolicy limits(LimitPolicy port) {
        return observation.port(
                port,
                () -> organization ->
                        observation.portCall("limit-policy.of", organization, () -> port.of(organization)));
    }

    /** Returns the host's users. */
    public Users users(Users port) {
        return observation.port(port, () -> new Users() {
            @Override
            public Optional<UserId> find(OrganizationId organization, String email) {
                return observation.portCall("users.find", organization, () -> port.find(organization, email));
            }

            @Override
            public Optional<String> emailOf(OrganizationId organization, UserId user) {
                return observation.portCall("users.email-of", organization, () -> port.emailOf(organization, user));
            }
        });
    }

    /** Returns the URLs of lists. */
    public ListUrls listUrls(ListUrls port) {
        return observation.port(
                port,
                () -> (organization, list) ->
                        observation.portCall("list-urls.of", organization, () -> port.of(organization, list)));
    }

    /** Returns the secrets for keyed hashes. */
    public SuppressionSecret secret(SuppressionSecret port) {
        return observation.port(
                port,
                () -> organization ->
                        observation.portCall("suppression-secret.of", organization, () -> port.of(organization)));
    }

    /** Returns the last contacts; {@link LastContact#NONE} itself, because nothing is looked up for it. */
    public LastContact lastContact(LastContact port) {
        return port == LastContact.NONE
                ? port
                : observation.port(
                        port,
                        () -> (organization, leads) -> observation.portCall(
                                "last-contact.of", organization, leads, () -> port.of(organization, leads)));
    }

    /** Returns a policy of reuse; null if there is none. */
    public @Nullable ReusePolicy reuse(@Nullable ReusePolicy port) {
        return port == null
                ? null
                : observation.port(
                        port,
                        () -> (organization, list) -> observation.portCall(
                                "reuse-policy.rules", organization, () -> port.rules(organization, list)));
    }

    /** Returns a finder of people. */
    public PersonFinder finder(PersonFinder port) {
        return observation.port(
                port,
                () -> (organization, leads) -> observation.portCall(
                        "person-finder.find", organization, leads, () -> port.find(organization, leads)));
    }

    /** Returns an enricher. */
    public Enricher enricher(Enricher port) {
        return observation.port(
                port,
                () -> (organization, people) -> observation.portCall(
                        "enricher.enrich", organization, people, () -> port.enrich(organization, people)));
    }

    /** Returns a verifier of e-mail addresses. */
    public EmailVerifier verifier(EmailVerifier port) {
        return observation.port(
                port,
                () -> (organization, addresses) -> observation.portCall(
                        "email-verifier.verify", organization, addresses, () -> port.verify(organization, addresses)));
    }

    /** Returns a revealer of phone numbers. */
    public PhoneRevealer revealer(PhoneRevealer port) {
        return observation.port(
                port,
                () -> (organization, people) -> observation.portCall(
                        "phone-revealer.reveal", organization, people, () -> port.reveal(organization, people)));
    }
}
