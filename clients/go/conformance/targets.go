package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"os"
	"strings"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	planwire "planwire.dev/go"
)

// target is where a request goes.
type target struct {
	Address         string `json:"address"`
	TLS             bool   `json:"tls"`
	CA              string `json:"ca"`
	Certificate     string `json:"certificate"`
	Key             string `json:"key"`
	Token           string `json:"token"`
	TokenInTheClear bool   `json:"token_in_the_clear"`
}

// client gives the client of users.
func (t target) client(workspace string) (*planwire.Client, error) {
	options := []planwire.Option{planwire.WithToken(t.Token), planwire.WithWorkspace(workspace)}
	if t.TLS {
		options = append(options, planwire.WithTLS())
	}
	if t.CA != "" {
		options = append(options, planwire.WithTLSAuthorities(t.CA))
	}
	if t.Certificate != "" {
		options = append(options, planwire.WithClientCertificate(t.Certificate, t.Key))
	}
	if t.TokenInTheClear {
		options = append(options, planwire.WithTokenInTheClear())
	}
	return planwire.Connect(t.Address, options...)
}

// channel gives what gRPC itself has to offer.
func (t target) channel() (*grpc.ClientConn, error) {
	transport := insecure.NewCredentials()
	if t.TLS {
		config := &tls.Config{}
		if t.CA != "" {
			pem, err := os.ReadFile(t.CA)
			if err != nil {
				return nil, err
			}
			config.RootCAs = x509.NewCertPool()
			config.RootCAs.AppendCertsFromPEM(pem)
		}
		if t.Certificate != "" {
			pair, err := tls.LoadX509KeyPair(t.Certificate, t.Key)
			if err != nil {
				return nil, err
			}
			config.Certificates = []tls.Certificate{pair}
		}
		transport = credentials.NewTLS(config)
	}
	return grpc.NewClient(t.Address, grpc.WithTransportCredentials(transport), grpc.WithNoProxy())
}

// says gives the context of a call on the bare channel, which has to say who its caller is.
func (t target) says(ctx context.Context) context.Context {
	if t.Token == "" {
		return ctx
	}
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+t.Token)
}

// outcome gives the end of a call, with the details that the server gave.
func outcome(err error) fields {
	if err == nil || errors.Is(err, context.Canceled) {
		return fields{"code": "OK", "message": "", "reason": "", "details": []fields{}}
	}
	made := status.Convert(err)
	details := []fields{}
	for _, packed := range made.Proto().GetDetails() {
		_, name, _ := strings.Cut(packed.GetTypeUrl(), "/")
		details = append(details, fields{"type": name, "value": encoded(packed.GetValue())})
	}
	reason := planwire.ReasonOf(err)
	for _, detail := range made.Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			reason = info.GetReason()
		}
	}
	return fields{"code": codeNames[made.Code()], "message": made.Message(), "reason": reason, "details": details}
}

var codeNames = map[codes.Code]string{
	codes.OK: "OK", codes.Canceled: "CANCELLED", codes.Unknown: "UNKNOWN", codes.InvalidArgument: "INVALID_ARGUMENT",
	codes.DeadlineExceeded: "DEADLINE_EXCEEDED", codes.NotFound: "NOT_FOUND", codes.AlreadyExists: "ALREADY_EXISTS",
	codes.PermissionDenied: "PERMISSION_DENIED", codes.ResourceExhausted: "RESOURCE_EXHAUSTED",
	codes.FailedPrecondition: "FAILED_PRECONDITION", codes.Aborted: "ABORTED", codes.OutOfRange: "OUT_OF_RANGE",
	codes.Unimplemented: "UNIMPLEMENTED", codes.Internal: "INTERNAL", codes.Unavailable: "UNAVAILABLE",
	codes.DataLoss: "DATA_LOSS", codes.Unauthenticated: "UNAUTHENTICATED",
}

func encoded(value []byte) string { return base64.StdEncoding.EncodeToString(value) }
