using Azure.Data.Tables;
using Coworking.Local.Storage;
using Xunit;

namespace Coworking.Api.Tests.Local;

public sealed class AzuriteProcessTests
{
    [Fact]
    public async Task A_kept_folder_has_its_data_and_ports_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("azurite-");
        AzuritePorts ports;
        await using (var first = await AzuriteProcess.StartAsync(folder.FullName, cancellation: cancellation))
        {
            ports = first.Ports;
            var table = new TableClient(first.ConnectionString, "kept");
            await table.CreateAsync(cancellation);
            await table.AddEntityAsync(new TableEntity("p", "r"), cancellation);
        }

        await using var second = await AzuriteProcess.StartAsync(folder.FullName, cancellation: cancellation);
        Assert.Equal(ports, second.Ports);
        Assert.True((await new TableClient(second.ConnectionString, "kept").GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: cancellation)).HasValue);
    }

    [Fact]
    public async Task A_folder_whose_ports_are_taken_gets_others()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("azurite-");
        await using var other = await AzuriteProcess.StartAsync(cancellation: cancellation);
        other.Ports.WriteTo(folder.FullName);
        await using var azurite = await AzuriteProcess.StartAsync(folder.FullName, cancellation: cancellation);
        Assert.NotEqual(other.Ports, azurite.Ports);
    }
}
