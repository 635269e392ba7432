using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Coworking.Local;

namespace Coworking.Api.Tests.Recordings;

/// <summary>
/// The storage emulator as it is nearest to Azure: over https, with tokens of an identity instead of a key, which is what user
/// delegation needs. The emulator looks into a token's audience and dates, not at its signature.
/// </summary>
internal sealed class SecureStorage : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly X509Certificate2 _certificate;

    private SecureStorage(Process process, string folder, X509Certificate2 certificate, Uri address) =>
        (_process, _folder, _certificate, Address) = (process, folder, certificate, address);

    public Uri Address { get; }

    public static async Task<SecureStorage> StartAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("secure-storage-").FullName;
        var certificate = WriteCertificate(folder);
        var port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Tools,
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])[
            Path.Combine("node_modules", "azurite", "dist", "src", "blob", "main.js"), "--blobHost", "127.0.0.1", "--blobPort", $"{port}",
            "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent", "--oauth", "basic", "--cert", Path.Combine(folder, "cert.pem"), "--key", Path.Combine(folder, "key.pem")])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(cancellation);
        }
        while (line?.Contains("successfully listens", StringComparison.Ordinal) == false);

        return new SecureStorage(process, folder, certificate, new Uri($"https://127.0.0.1:{port}/devstoreaccount1"));
    }

    public BlobServiceClient Client(HttpPipelinePolicy? policy = null)
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(Trusting(_certificate)) };
        if (policy is not null)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        }

        return new BlobServiceClient(Address, new SomeIdentity(), options);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Trusts this one certificate, made for this one run.</summary>
    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    private static X509Certificate2 WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class SomeIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var now = TimeProvider.System.GetUtcNow();
            var claims = new JsonObject
            {
                ["aud"] = "https://storage.azure.com",
                ["iss"] = "https://sts.windows.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/",
                ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
                ["iat"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
                ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
                ["oid"] = "23657296-5cd5-45b0-a809-d972a7f4dfe1",
                ["tid"] = "ab1f708d-50f6-404c-a006-d71b2ac7a606",
            };
            return new AccessToken($"{Part("""{"alg":"RS256","typ":"JWT"}""")}.{Part(claims.ToJsonString())}.{Part("unsigned")}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        private static string Part(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }
}
