package se.samverkstad.people.openid;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.privacy.PersonalNumbers;

/** Whether a provider can be as it was written, and which of its addresses may be asked. */
final class ProviderChecks {
    private static final Pattern HOST = Pattern.compile("([a-z0-9.-]{1,253}|\\[[0-9a-f:]{2,45}\\])(:[0-9]{1,5})?");
    private static final Pattern WORD = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200}");
    private static final Duration LONGEST = Duration.ofDays(1);

    private ProviderChecks() {}

    static List<ProviderFault> faults(ProviderWish wish) {
        List<ProviderFault> faults = new ArrayList<>();
        check(faults, ProviderFault.NAME, !wish.name().isEmpty() && wish.name().length() <= 60);
        check(faults, ProviderFault.ISSUER, issuer(wish));
        boolean later = wish.client().isEmpty() && !wish.active();
        check(faults, ProviderFault.CLIENT, later || WORD.matcher(wish.client()).matches());
        List<String> scopes = List.of(wish.scopes().split(" +"));
        check(
                faults,
                ProviderFault.SCOPES,
                scopes.contains("openid")
                        && scopes.stream().allMatch(each -> WORD.matcher(each).matches()));
        check(
                faults,
                ProviderFault.LEVELS,
                wish.levels().size() <= 20
                        && wish.levels().stream()
                                .allMatch(each -> WORD.matcher(each).matches()));
        check(
                faults,
                ProviderFault.MOST,
                !wish.most().isNegative() && wish.most().compareTo(LONGEST) <= 0);
        check(
                faults,
                ProviderFault.CLAIM,
                wish.claim().isEmpty()
                        ? wish.roles().isEmpty()
                        : WORD.matcher(wish.claim()).matches());
        check(
                faults,
                ProviderFault.INSIDE,
                wish.inside().size() <= 10
                        && wish.inside().stream()
                                .allMatch(each -> HOST.matcher(each).matches()));
        check(
                faults,
                ProviderFault.ROLES,
                wish.roles().size() <= 200
                        && wish.roles().stream()
                                .allMatch(rule -> !rule.value().isBlank()
                                        && rule.value().length() <= 200
                                        && RoleKeys.ALL.contains(rule.role())));
        boolean number = PersonalNumbers.in(String.join("\n", wish.name(), wish.claim()))
                || wish.roles().stream().anyMatch(rule -> PersonalNumbers.in(rule.value()));
        check(faults, ProviderFault.PERSONAL_NUMBER, !number);
        return faults;
    }

    private static void check(List<ProviderFault> faults, ProviderFault fault, boolean right) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static boolean issuer(ProviderWish wish) {
        try {
            URI uri = new URI(wish.issuer()).parseServerAuthority();
            return wish.issuer().length() <= 500
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && mayBeAsked(uri, wish.inside());
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    /** https, or http on this computer itself, named by its number, when an administrator has allowed that. */
    static boolean mayBeAsked(URI uri, Set<String> inside) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean here = host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1\\]");
        return scheme.equals("https")
                || scheme.equals("http")
                        && here
                        && inside.stream().anyMatch(each -> each.equals(host) || each.startsWith(host + ":"));
    }
}
