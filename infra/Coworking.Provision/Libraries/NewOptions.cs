using System.CommandLine;

namespace Coworking.Provision.Libraries;

/// <summary>What may be told of a new library; the code and one name are all that must be.</summary>
internal sealed record NewAnswers(
    string? Code,
    string? NameKk,
    string? NameRu,
    string? NameEn,
    string? AddressKk,
    string? AddressRu,
    string? AddressEn,
    string District,
    string Location,
    string Zone,
    string Ring,
    int Budget,
    string? Phone,
    string? Like,
    Guid PatronsClientId,
    Guid StaffClientId);

/// <summary>The options of <c>new</c>.</summary>
internal sealed class NewOptions
{
    private readonly Option<string?> _code = new("--code") { HelpName = "aksu", Description = "Short name: two to nine small letters and digits, a letter first." };
    private readonly Option<string?> _nameKk = new("--name-kk") { Description = "The centre's name in Kazakh." };
    private readonly Option<string?> _nameRu = new("--name-ru") { Description = "The centre's name in Russian." };
    private readonly Option<string?> _nameEn = new("--name-en") { Description = "The centre's name in English." };
    private readonly Option<string?> _addressKk = new("--address-kk") { Description = "Its address in Kazakh." };
    private readonly Option<string?> _addressRu = new("--address-ru") { Description = "Its address in Russian." };
    private readonly Option<string?> _addressEn = new("--address-en") { Description = "Its address in English." };
    private readonly Option<string> _district = new("--district") { Description = "The district it serves.", DefaultValueFactory = _ => "Pavlodar" };
    private readonly Option<string> _location = new("--location") { Description = "The Azure region it lies in.", DefaultValueFactory = _ => "westeurope" };
    private readonly Option<string> _zone = new("--zone") { Description = "Its IANA time zone.", DefaultValueFactory = _ => "Asia/Almaty" };
    private readonly Option<string> _ring = new("--ring") { Description = "When a release reaches it: pilot, early or rest.", DefaultValueFactory = _ => "rest" };
    private readonly Option<int> _budget = new("--budget") { Description = "What a month may cost before people are told.", DefaultValueFactory = _ => 30 };
    private readonly Option<string?> _phone = new("--phone") { Description = "Its phone." };
    private readonly Option<string?> _like = new("--like") { HelpName = "CODE", Description = "A library whose hours, rules and places it begins with; unless told, a village library's." };
    private readonly Option<Guid> _patrons = new("--patrons-client") { Description = "Registration of its API in the readers' tenant; may be filled in later." };
    private readonly Option<Guid> _staff = new("--staff-client") { Description = "Registration of its API in the staff's tenant; may be filled in later." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _code, _nameKk, _nameRu, _nameEn, _addressKk, _addressRu, _addressEn, _district, _location, _zone, _ring, _budget, _phone, _like, _patrons, _staff })
        {
            command.Add(option);
        }

        _ring.AcceptOnlyFromAmong("pilot", "early", "rest");
    }

    public NewAnswers Of(ParseResult parsed) => new(
        parsed.GetValue(_code),
        parsed.GetValue(_nameKk),
        parsed.GetValue(_nameRu),
        parsed.GetValue(_nameEn),
        parsed.GetValue(_addressKk),
        parsed.GetValue(_addressRu),
        parsed.GetValue(_addressEn),
        parsed.GetValue(_district)!,
        parsed.GetValue(_location)!,
        parsed.GetValue(_zone)!,
        parsed.GetValue(_ring)!,
        parsed.GetValue(_budget),
        parsed.GetValue(_phone),
        parsed.GetValue(_like),
        parsed.GetValue(_patrons),
        parsed.GetValue(_staff));
}
