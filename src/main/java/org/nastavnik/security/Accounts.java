package org.nastavnik.security;

import java.util.List;
import java.util.Locale;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Logins out of the people's own rows. Rights are not kept in the session: they are asked for when they are needed. */
class Accounts implements UserDetailsService {

    private final Users users;

    Accounts(Users users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        User user = users.findById(normalized(typed)).orElseThrow(() -> new UsernameNotFoundException("No such login"));
        return org.springframework.security.core.userdetails.User.withUsername(user.login())
                .password(user.passwordHash())
                .disabled(!user.enabled())
                .authorities(List.of(new SimpleGrantedAuthority("ROLE_PERSON")))
                .build();
    }

    /** People type their login with capitals and spaces around it. */
    static String normalized(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
