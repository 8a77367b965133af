package planwire

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log/slog"
	"math"
	"net/netip"
	"os"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/backoff"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/keepalive"
)

const longestName = 255

// An Option says how a client reaches the server, and what its calls carry.
type Option func(*settings)

// SettingError tells that an option is wrong, or contradicts another.
type SettingError struct {
	// Setting is the name of what is wrong, such as "token".
	Setting string
	text    string
}

func (e *SettingError) Error() string { return e.text }

type settings struct {
	address      string
	token        string
	inTheClear   bool
	workspace    string
	actor        string
	session      string
	timeout      time.Duration
	retryTimeout *time.Duration // nil: as long as the call has time
	tls          bool
	authorities  string
	certificate  string
	key          string
	logger       *slog.Logger
}

// WithToken gives the bearer token. It travels over TLS, or to this machine.
func WithToken(token string) Option { return func(s *settings) { s.token = token } }

// WithTokenInTheClear lets the token travel to another machine unencrypted.
func WithTokenInTheClear() Option { return func(s *settings) { s.inTheClear = true } }

// WithWorkspace gives the id of the workspace of calls that name none.
func WithWorkspace(id string) Option { return func(s *settings) { s.workspace = id } }

// WithActor says who makes the changes. It is recorded as changed_by where the server asks for no tokens.
func WithActor(name string) Option { return func(s *settings) { s.actor = name } }

// WithSession says whose session calls.
func WithSession(id string) Option { return func(s *settings) { s.session = id } }

// WithTimeout gives the time of a unary call, its retries included, where its context has no deadline: 30 s unless given.
func WithTimeout(timeout time.Duration) Option { return func(s *settings) { s.timeout = timeout } }

// WithRetryTimeout says for how long a call that the server could not take is made again, 0 for not at all: as long as the
// call has time unless given.
func WithRetryTimeout(timeout time.Duration) Option {
	return func(s *settings) { s.retryTimeout = &timeout }
}

// WithTLS encrypts, and trusts the authorities of the system.
func WithTLS() Option { return func(s *settings) { s.tls = true } }

// WithTLSAuthorities encrypts, and trusts the authorities in a PEM file instead.
func WithTLSAuthorities(file string) Option {
	return func(s *settings) { s.tls, s.authorities = true, file }
}

// WithClientCertificate encrypts, and shows a certificate to servers that ask for one. Both are PEM files.
func WithClientCertificate(certificate, key string) Option {
	return func(s *settings) { s.tls, s.certificate, s.key = true, certificate, key }
}

// WithLogger says where interrupted watches, lost leases and failed tasks are logged: to [slog.Default] unless given.
func WithLogger(logger *slog.Logger) Option { return func(s *settings) { s.logger = logger } }

func newSettings(address string, options []Option) (*settings, error) {
	made := &settings{address: address, timeout: 30 * time.Second, logger: slog.Default()}
	for _, option := range options {
		option(made)
	}
	return made, made.check()
}

func (s *settings) check() error {
	host, port, found := cutLast(s.address, ":")
	if !strings.HasPrefix(s.address, "unix:") && (!found || host == "" || !isDecimal(port)) {
		return &SettingError{"address", fmt.Sprintf("%q is not an address: give HOST:PORT or unix:PATH", s.address)}
	}
	for _, each := range []struct{ name, value string }{
		{"token", s.token}, {"actor", s.actor}, {"session", s.session},
	} {
		if strings.ContainsFunc(each.value, func(r rune) bool { return r < ' ' || r > '~' }) {
			return &SettingError{each.name, each.name + " must be printable ASCII: it travels in a header"}
		}
		if each.name != "token" && len(each.value) > longestName {
			return &SettingError{each.name, fmt.Sprintf("%s must be at most %d characters", each.name, longestName)}
		}
	}
	if (s.certificate == "") != (s.key == "") {
		return &SettingError{"certificate", "the certificate and its key belong together: give both, or none"}
	}
	if s.token != "" && !s.tls && !s.inTheClear && !s.isLocal() {
		return &SettingError{"token", fmt.Sprintf("the token would travel to %s unencrypted: encrypt with WithTLS or "+
			"WithTLSAuthorities, or allow it with WithTokenInTheClear", s.address)}
	}
	return nil
}

// isLocal tells whether the address is this machine's. A name other than localhost is not, whatever it begins with.
func (s *settings) isLocal() bool {
	host, _, _ := cutLast(s.address, ":")
	if strings.HasPrefix(s.address, "unix:") || host == "localhost" {
		return true
	}
	bare := strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	address, err := netip.ParseAddr(bare)
	// Without brackets, what looks like a port is a part of an IPv6 address.
	isWhole := address.Is4() == (bare == host)
	return err == nil && isWhole && address.Unmap().IsLoopback()
}

// metadata gives what every call says of its caller, as pairs of a key and its value.
func (s *settings) metadata() [][2]string {
	var pairs [][2]string
	add := func(key, value, prefix string) {
		if value != "" {
			pairs = append(pairs, [2]string{key, prefix + value})
		}
	}
	add("authorization", s.token, "Bearer ")
	add("planwire-actor", s.actor, "")
	add("planwire-session", s.session, "")
	return pairs
}

// dial gives a connection of its own, which connects at its first call.
func (s *settings) dial(defaults *callDefaults) (*grpc.ClientConn, error) {
	transport, err := s.credentials()
	if err != nil {
		return nil, err
	}
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(transport),
		grpc.WithUserAgent("planwire-go/" + Version),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(math.MaxInt32)),
		// A server of Planwire takes a ping every ten seconds. A connection that died without a word is found in 25: a
		// call with the default timeout has time left for another try.
		grpc.WithKeepaliveParams(keepalive.ClientParameters{
			Time: 15 * time.Second, Timeout: 10 * time.Second, PermitWithoutStream: true,
		}),
		// A server that was restarted is found at once; gRPC would wait up to two minutes.
		grpc.WithConnectParams(grpc.ConnectParams{
			Backoff:           backoff.Config{BaseDelay: 100 * time.Millisecond, Multiplier: 1.6, Jitter: 0.2, MaxDelay: 2 * time.Second},
			MinConnectTimeout: 5 * time.Second,
		}),
		// How calls are made again is said here, and not by who answers for the name of the server.
		grpc.WithDisableServiceConfig(),
		grpc.WithIdleTimeout(0),
		grpc.WithUnaryInterceptor(defaults.unary),
		grpc.WithStreamInterceptor(defaults.stream),
	}
	if s.isLocal() {
		// A proxy that the environment names is for the world outside, and would not find our loopback.
		options = append(options, grpc.WithNoProxy())
	}
	return grpc.NewClient(s.address, options...)
}

func (s *settings) credentials() (credentials.TransportCredentials, error) {
	if !s.tls {
		return insecure.NewCredentials(), nil
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if s.authorities != "" {
		pem, err := os.ReadFile(s.authorities)
		if err != nil {
			return nil, err
		}
		config.RootCAs = x509.NewCertPool()
		if !config.RootCAs.AppendCertsFromPEM(pem) {
			return nil, &SettingError{"authorities", s.authorities + " holds no certificate in PEM"}
		}
	}
	if s.certificate != "" {
		pair, err := tls.LoadX509KeyPair(s.certificate, s.key)
		if err != nil {
			return nil, err
		}
		config.Certificates = []tls.Certificate{pair}
	}
	return credentials.NewTLS(config), nil
}

func cutLast(text, separator string) (before, after string, found bool) {
	at := strings.LastIndex(text, separator)
	if at < 0 {
		return "", "", false
	}
	return text[:at], text[at+len(separator):], true
}

func isDecimal(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
