package planwire

import (
	"errors"
	"testing"
)

func TestATokenGoesToAnotherMachineOnlyEncryptedOrWherePermitted(t *testing.T) {
	for _, address := range []string{
		"example.org:1", "10.0.0.1:1", "0.0.0.0:1", "localhost.example.org:1", "127.0.0.1.example.org:1",
		"[::2]:1", "[::]:1", "[127.0.0.1]:1", "::1:5005",
	} {
		var refused *SettingError
		if _, err := Connect(address, WithToken("secret")); !errors.As(err, &refused) || refused.Setting != "token" {
			t.Errorf("%s: %v", address, err)
		}
		for _, permits := range []Option{WithTLS(), WithTokenInTheClear()} {
			if _, err := Connect(address, WithToken("secret"), permits); err != nil {
				t.Errorf("%s: %v", address, err)
			}
		}
	}
	for _, address := range []string{"localhost:1", "127.0.0.1:1", "127.9.9.9:1", "[::1]:1", "unix:/run/planwire"} {
		if _, err := Connect(address, WithToken("secret")); err != nil {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestWhatContradictsItselfIsRefused(t *testing.T) {
	for setting, option := range map[string]Option{
		"certificate": WithClientCertificate("cert.pem", ""), "actor": WithActor("Ä"), "session": WithSession("a\nb"),
	} {
		var refused *SettingError
		if _, err := Connect("localhost:1", option); !errors.As(err, &refused) || refused.Setting != setting {
			t.Errorf("%s: %v", setting, err)
		}
	}
	if _, err := Connect("localhost"); err == nil {
		t.Error("an address without a port was taken")
	}
}
