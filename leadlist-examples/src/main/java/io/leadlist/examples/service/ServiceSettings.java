package io.leadlist.examples.service;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportWorkerPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set, each as {@code --leadlist.…} or in an {@code application.properties} beside the jar.
 *
 * @param sample whether the directory is filled with sample records at the first start
 * @param tokens who may call; while there is none, the tokens for trying it out are active ({@link Callers})
 * @param users users who have no token, but can own lists
 * @param credits what each organization that is named here has to spend at first
 * @param worker how imports are worked on
 * @param maxBody the most bytes of a body
 */
@ConfigurationProperties("leadlist")
record ServiceSettings(
        @DefaultValue("true") boolean sample,
        @DefaultValue List<Token> tokens,
        @DefaultValue List<KnownUser> users,
        @DefaultValue OpeningBalance credits,
        @DefaultValue Worker worker,
        @DefaultValue("16MB") DataSize maxBody) {
    /**
     * A bearer token, and whom it stands for.
     *
     * @param organization null for a user of no organization
     * @param email null if the user owns no lists made from raw leads
     */
    record Token(
            String token,
            String user,
            @Nullable String organization,
            @DefaultValue("false") boolean admin,
            @Nullable String email) {
        Token {
            require("leadlist.tokens[…].token", token);
            require("leadlist.tokens[…].user", user);
        }
    }

    /** A user of an organization by e-mail address. */
    record KnownUser(String organization, String user, String email) {
        KnownUser {
            require("leadlist.users[…].organization", organization);
            require("leadlist.users[…].user", user);
            require("leadlist.users[…].email", email);
        }
    }

    /**
     * Credits for e-mail and for phones.
     *
     * @param of what single organizations have instead, by their ids: {@code --leadlist.credits.of[org_acme].email=10}
     */
    record OpeningBalance(
            @DefaultValue("50000") long email,
            @DefaultValue("50000") long phone,
            @DefaultValue Map<String, Balance> of) {
        /** Credits of one organization. */
        record Balance(
                @DefaultValue("0") long email,
                @DefaultValue("0") long phone) {}

        Credits creditsOf(OrganizationId organization) {
            Balance balance = of.getOrDefault(organization.value(), new Balance(email, phone));
            return Credits.of(balance.email(), balance.phone());
        }
    }

    /**
     * The worker and the housekeeping.
     *
     * @param interval how long the worker rests when nothing is left to do
     * @param sweep how long the housekeeping rests
     * @param lease after what time another worker takes over what one has begun and not finished, because it is gone
     */
    record Worker(
            @DefaultValue("1s") Duration interval,
            @DefaultValue("1h") Duration sweep,
            @DefaultValue("30s") Duration lease) {
        Worker {
            require("leadlist.worker.interval", interval);
            require("leadlist.worker.sweep", sweep);
            require("leadlist.worker.lease", lease);
        }

        /** All ports are in this process and answer at once; so a lease may be short. */
        ImportWorkerPolicy policy() {
            return new ImportWorkerPolicy(
                    lease, ImportWorkerPolicy.DEFAULT.attempts(), ImportWorkerPolicy.DEFAULT.pause());
        }
    }

    private static void require(String setting, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(setting + " is missing");
        }
    }

    private static void require(String setting, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(setting + " must be more than nothing");
        }
    }
}
