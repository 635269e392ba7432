using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Centres;

/// <summary>Writes down the centre's Wi-Fi for those who are there, or forgets it.</summary>
public sealed class SetWifi(EditCentre edit)
{
    private static readonly LocalizedText NetworkRule = new(
        "Желі атауы 1-32 байт болады.", "Имя сети — от 1 до 32 байт.", "The network's name is 1 to 32 bytes.");

    private static readonly LocalizedText PasswordRule = new(
        "Құпиясөз 8-63 латын таңбасы; ашық желіде болмайды.", "Пароль — от 8 до 63 латинских знаков; у открытой сети его нет.", "A password has 8 to 63 ASCII characters; an open network has none.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, CentresJson.Wire.WifiBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var (network, security, password) = body.Value;
        FieldFault[] faults =
        [
            .. CentreCheck.Unless(Wifi.IsNetwork(network), "network", NetworkRule),
            .. CentreCheck.Unless(Wifi.IsPassword(password, security), "password", PasswordRule),
        ];
        return faults.Length > 0 ? CentreProblems.Faulty(faults) : await SetAsync(new Wifi(network, password, security), cancellation);
    }

    public Task<IResult> ForgetAsync(CancellationToken cancellation) => SetAsync(wifi: null, cancellation);

    private async Task<IResult> SetAsync(Wifi? wifi, CancellationToken cancellation)
    {
        var changed = await edit.RunAsync(stored => (Result<StoredCentre, ProblemAnswer>)(stored with { Wifi = wifi }), cancellation);
        return changed.Match<IResult>(_ => Results.NoContent(), problem => problem);
    }
}
