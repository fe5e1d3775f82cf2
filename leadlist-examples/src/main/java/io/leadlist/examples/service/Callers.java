package io.leadlist.examples.service;

import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.examples.service.ServiceSettings.KnownUser;
import io.leadlist.examples.service.ServiceSettings.Token;
import io.leadlist.memory.MemoryUsers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The callers by bearer token, and the possible list owners by e-mail address. Immutable and thread-safe.
 *
 * <p>Tokens are stored and compared as hashes, so that the response time reveals nothing about them.
 */
final class Callers {
    /** Active only if no other tokens are configured. */
    static final List<Token> DEMO = List.of(
            new Token("demo-owner", "user_xyz789", "org_acme", false, "owner@example.com"),
            new Token("demo-member", "user_member", "org_acme", false, "member@example.com"),
            new Token("demo-admin", "user_admin", "org_acme", true, "admin@example.com"),
            new Token("demo-rival", "user_rival", "org_globex", false, "rival@example.com"),
            new Token("demo-nobody", "user_nobody", null, false, null));

    private static final String SCHEME = "bearer ";

    private final Map<String, Caller> byHash = new HashMap<>();
    private final MemoryUsers users = new MemoryUsers();
    private final Set<OrganizationId> organizations = new LinkedHashSet<>();
    private final boolean isDemo;

    private Callers(boolean isDemo) {
        this.isDemo = isDemo;
    }

    static Callers of(ServiceSettings settings) {
        boolean isDemo = settings.tokens().isEmpty();
        Callers callers = new Callers(isDemo);
        (isDemo ? DEMO : settings.tokens()).forEach(callers::add);
        settings.users().forEach(callers::add);
        return callers;
    }

    /** Returns the caller of an Authorization header: the anonymous caller without a known token. */
    Caller of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Caller.anonymous();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return byHash.getOrDefault(hash(token), Caller.anonymous());
    }

    /** Whether the demo tokens are active. */
    boolean isDemo() {
        return isDemo;
    }

    /** Returns the configured organizations, in the order of the settings. */
    Set<OrganizationId> organizations() {
        return organizations;
    }

    /** Returns the users by e-mail address. */
    MemoryUsers users() {
        return users;
    }

    private void add(Token token) {
        if (byHash.put(hash(token.token()), caller(token)) != null) {
            throw new IllegalArgumentException(
                    "leadlist.tokens must be distinct, but the token of '" + token.user() + "' is in use already");
        }
        if (token.organization() != null) {
            organizations.add(new OrganizationId(token.organization()));
            if (token.email() != null) {
                add(new KnownUser(token.organization(), token.user(), token.email()));
            }
        }
    }

    private void add(KnownUser user) {
        OrganizationId organization = new OrganizationId(user.organization());
        organizations.add(organization);
        users.put(organization, new UserId(user.user()), user.email());
    }

    private static Caller caller(Token token) {
        if (token.organization() == null) {
            return Caller.withoutOrganization(token.user());
        }
        Caller.Member member = Caller.of(token.user(), token.organization());
        return token.admin() ? member.asAdmin() : member;
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
