package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageRoutes.listId;
import static io.leadlist.examples.service.PageRoutes.parsed;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Serves the users of a list with their roles, and shares, revokes and transfers. */
@Controller
@RequestMapping("/page/lists/{id}")
class SharingController {
    private final LeadLists leadLists;
    private final PageRoutes routes;

    SharingController(LeadLists leadLists, PageRoutes routes) {
        this.leadLists = leadLists;
        this.routes = routes;
    }

    /**
     * The users of a list.
     *
     * @param shared whether every user of the organization is an editor
     */
    record Users(List<User> users, boolean shared) {
        static Users of(LeadList list) {
            return new Users(
                    list.sharing().grants().stream().map(User::of).toList(),
                    list.sharing().shared());
        }
    }

    /** A user, and the role of the user; null where the body needs none. */
    record User(String user, @Nullable String role) {
        User {
            Objects.requireNonNull(user, "user");
        }

        static User of(Grant grant) {
            return new User(grant.user().value(), PageJson.lower(grant.role()));
        }

        UserId id() {
            return parsed("user", "Invalid user", user, UserId::new);
        }

        Role requiredRole() {
            String name = Objects.requireNonNullElse(role, "").toUpperCase(Locale.ROOT);
            return parsed("role", "Invalid role", name, Role::valueOf);
        }
    }

    /** Returns the users of a list. */
    @GetMapping("/users")
    void users(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        routes.respondJson(request, response, caller -> Users.of(leadLists.find(caller, listId(id))));
    }

    /** Grants a user a role. */
    @PostMapping("/share")
    void share(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        change(
                id,
                request,
                response,
                (caller, list, user) -> leadLists.access().share(caller, list, user.id(), user.requiredRole()));
    }

    /** Revokes a user's role. */
    @PostMapping("/revoke")
    void revoke(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        change(id, request, response, (caller, list, user) -> leadLists.access().revoke(caller, list, user.id()));
    }

    /** Makes a user the only owner. */
    @PostMapping("/transfer")
    void transfer(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        change(id, request, response, (caller, list, user) -> leadLists.access().transfer(caller, list, user.id()));
    }

    /** A change of the access to a list. */
    @FunctionalInterface
    private interface Change {
        LeadList carryOut(Caller caller, LeadListId list, User user);
    }

    private void change(String id, HttpServletRequest request, HttpServletResponse response, Change change)
            throws IOException {
        routes.respondJson(request, response, caller -> {
            User user = PageJson.read(request.getInputStream(), User.class);
            return Users.of(change.carryOut(caller, listId(id), user));
        });
    }
}
