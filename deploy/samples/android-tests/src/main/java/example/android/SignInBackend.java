package example.android;

import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;

/** The backend the UI tests of the sign-in screen talk to. */
public final class SignInBackend {
    private SignInBackend() {
    }

    public static MockWebServer accepting(String token) {
        MockWebServer server = new MockWebServer();
        server.enqueue(new MockResponse().setBody("{\"token\":\"" + token + "\"}"));
        return server;
    }
}
