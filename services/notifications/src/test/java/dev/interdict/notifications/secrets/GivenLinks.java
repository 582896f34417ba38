package dev.interdict.notifications.secrets;

/** Links into a service on this machine. */
public final class GivenLinks {

    static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private GivenLinks() {}

    public static Links links() {
        return new Links(new Vault(KEY), "http://localhost:8084/");
    }
}
