using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Emulator.Tests.Solutions;

/// <summary>A solution with one of each: a table with a lookup to account, a plug-in with a step and an image, a Custom API, a role, an app.</summary>
internal sealed class SmallSolution
{
    public const string Dll = "PluginAssemblies/SmallPlugins-1/SmallPlugins.dll";
    public const string Script = "WebResources/new_scriptjs1";

    private readonly Dictionary<string, byte[]> files = [];
    private string name = "Small";
    private string publisher = "small";
    private string version = "1.0.0.0";
    private bool isManaged;

    public SmallSolution()
    {
        WriteManifest();
        Text("customizations.xml", Customizations);
        Text("customapis/new_Count/customapi.xml", Api);
        Text("customapis/new_Count/customapiresponseproperties/Total/customapiresponseproperty.xml",
            """<customapiresponseproperty uniquename="Total"><name>Total</name><type>7</type></customapiresponseproperty>""");
        Text("environmentvariabledefinitions/new_Limit/environmentvariabledefinition.xml",
            """<environmentvariabledefinition schemaname="new_Limit"><defaultvalue>50</defaultvalue><type>100000001</type></environmentvariabledefinition>""");
        Text(Script, "export const one = 1;");
        files[Dll] = Assembly("Small.Plugins", "Small.Plugins.Guard");
    }

    /// <summary>A solution with nothing but these nodes of customizations.xml.</summary>
    public static SmallSolution With(string name, string nodes)
    {
        var solution = new SmallSolution { name = name };
        solution.files.Clear();
        return solution.WriteManifest().Text("customizations.xml", $"<ImportExportXml>{nodes}</ImportExportXml>");
    }

    public SmallSolution Version(string number)
    {
        version = number;
        return WriteManifest();
    }

    public SmallSolution Managed()
    {
        isManaged = true;
        return WriteManifest();
    }

    public SmallSolution By(string otherPublisher)
    {
        publisher = otherPublisher;
        return WriteManifest();
    }

    public SmallSolution Text(string name, string content)
    {
        files[name] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public SmallSolution Replace(string name, string old, string with)
    {
        var text = Encoding.UTF8.GetString(files[name]);
        Assert.That(text, Does.Contain(old));
        return Text(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    public SmallSolution Bytes(string name, byte[] content)
    {
        files[name] = content;
        return this;
    }

    public SmallSolution Without(string name)
    {
        Assert.That(files.Remove(name), Is.True);
        return this;
    }

    public byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Assembly(string name, params string[] types)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = new Version(1, 0, 0, 0) }, typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(name);
        foreach (var type in types)
            module.DefineType(type, TypeAttributes.Public).CreateType();
        using var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }

    private SmallSolution WriteManifest() => Text("solution.xml",
        $"""
        <ImportExportXml><SolutionManifest>
          <UniqueName>{name}</UniqueName>
          <LocalizedNames><LocalizedName description="{name} solution" languagecode="1033" /></LocalizedNames>
          <Version>{version}</Version><Managed>{(isManaged ? 1 : 0)}</Managed>
          <Publisher>
            <UniqueName>{publisher}</UniqueName><CustomizationPrefix>new</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
          </Publisher>
        </SolutionManifest></ImportExportXml>
        """);

    private const string Api =
        """
        <customapi uniquename="new_Count">
          <bindingtype>1</bindingtype><boundentitylogicalname>new_thing</boundentitylogicalname>
          <displayname default="Count" /><isfunction>1</isfunction><isprivate>0</isprivate><name>new_Count</name>
          <executeprivilegename>prvReadnew_Thing</executeprivilegename>
          <plugintypeid><plugintypeexportkey>52d00c8f-bc23-555a-9951-9939205b8d80</plugintypeexportkey></plugintypeid>
        </customapi>
        """;

    private const string Customizations =
        """
        <ImportExportXml>
          <Entities>
            <Entity>
              <Name LocalizedName="Thing" OriginalName="Thing">new_Thing</Name>
              <EntityInfo><entity Name="new_Thing">
                <LocalizedNames><LocalizedName description="Thing" languagecode="1033" /><LocalizedName description="Ding" languagecode="1031" /></LocalizedNames>
                <LocalizedCollectionNames><LocalizedCollectionName description="Things" languagecode="1033" /></LocalizedCollectionNames>
                <attributes>
                  <attribute PhysicalName="new_ThingId"><Type>primarykey</Type><Name>new_thingid</Name></attribute>
                  <attribute PhysicalName="new_Name"><Type>nvarchar</Type><DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength></attribute>
                  <attribute PhysicalName="new_Code"><Type>nvarchar</Type><MaxLength>40</MaxLength></attribute>
                  <attribute PhysicalName="new_Size"><Type>picklist</Type><AppDefaultValue>100000000</AppDefaultValue><OptionSetName>new_size</OptionSetName></attribute>
                  <attribute PhysicalName="new_AccountId"><Type>lookup</Type></attribute>
                  <attribute PhysicalName="OwnerId"><Type>owner</Type></attribute>
                </attributes>
                <EntityKeys><EntityKey><Name>new_ByCode</Name><EntityKeyAttributes><AttributeName>new_code</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>
                <EntitySetName>new_things</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>
              </entity></EntityInfo>
            </Entity>
            <Entity>
              <Name LocalizedName="Account" OriginalName="Account">Account</Name>
              <EntityInfo><entity Name="Account" unmodified="1"><attributes>
                <attribute PhysicalName="new_Rank"><Type>int</Type><MinValue>0</MinValue><MaxValue>5</MaxValue></attribute>
              </attributes></entity></EntityInfo>
              <SavedQueries><savedqueries><savedquery>
                <savedqueryid>{0ba5fbf3-fae0-5eef-a8ee-7817e96477e9}</savedqueryid><querytype>0</querytype>
                <layoutxml><grid name="resultset"><row name="result" id="accountid"><cell name="new_rank" width="100" /></row></grid></layoutxml>
                <fetchxml><fetch><entity name="account"><attribute name="new_rank" /></entity></fetch></fetchxml>
                <LocalizedNames><LocalizedName description="Ranked accounts" languagecode="1033" /></LocalizedNames>
              </savedquery></savedqueries></SavedQueries>
            </Entity>
          </Entities>
          <Roles>
            <Role id="{6083d457-1567-55d3-971a-0612a8610815}" name="Thing user">
              <RolePrivileges><RolePrivilege name="prvReadnew_Thing" level="Deep" /></RolePrivileges>
            </Role>
          </Roles>
          <EntityRelationships>
            <EntityRelationship Name="new_account_thing">
              <EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>new_Thing</ReferencingEntityName><ReferencedEntityName>Account</ReferencedEntityName>
              <CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>new_AccountId</ReferencingAttributeName>
              <EntityRelationshipRoles><EntityRelationshipRole>
                <NavigationPropertyName>new_AccountId</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType>
              </EntityRelationshipRole></EntityRelationshipRoles>
            </EntityRelationship>
            <EntityRelationship Name="new_thing_contact">
              <EntityRelationshipType>ManyToMany</EntityRelationshipType>
              <FirstEntityName>new_Thing</FirstEntityName><SecondEntityName>Contact</SecondEntityName><IntersectEntityName>new_thing_contact</IntersectEntityName>
            </EntityRelationship>
          </EntityRelationships>
          <optionsets>
            <optionset Name="new_size"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal><options>
              <option value="100000000"><labels><label description="Small" languagecode="1033" /></labels></option>
              <option value="100000001"><labels><label description="Large" languagecode="1033" /></labels></option>
            </options></optionset>
          </optionsets>
          <WebResources>
            <WebResource>
              <WebResourceId>{188789fa-ed4d-5666-8177-9ff854d906e1}</WebResourceId><Name>new_/script.js</Name><WebResourceType>3</WebResourceType>
              <FileName>/WebResources/new_scriptjs1</FileName>
            </WebResource>
          </WebResources>
          <SolutionPluginAssemblies>
            <PluginAssembly FullName="Small.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null" PluginAssemblyId="af8f8c75-7303-5204-bd1f-9e936d40225f">
              <FileName>/PluginAssemblies/SmallPlugins-1/SmallPlugins.dll</FileName>
              <PluginTypes>
                <PluginType AssemblyQualifiedName="Small.Plugins.Guard, Small.Plugins, Version=1.0.0.0" PluginTypeId="52d00c8f-bc23-555a-9951-9939205b8d80" Name="Small.Plugins.Guard" />
              </PluginTypes>
            </PluginAssembly>
          </SolutionPluginAssemblies>
          <SdkMessageProcessingSteps>
            <SdkMessageProcessingStep Name="Guard: Update of new_thing" SdkMessageProcessingStepId="{25606459-40fa-5116-b731-dd28f83045d6}">
              <SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>
              <PluginTypeId>52d00c8f-bc23-555a-9951-9939205b8d80</PluginTypeId>
              <PrimaryEntity>new_thing</PrimaryEntity><FilteringAttributes>new_code,new_size</FilteringAttributes>
              <Mode>0</Mode><Rank>1</Rank><Stage>20</Stage>
              <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="PreImage">
                <SdkMessageProcessingStepImageId>{8e6966de-a1dc-59d4-b90e-8f8c534ad116}</SdkMessageProcessingStepImageId>
                <Attributes>new_code</Attributes><EntityAlias>PreImage</EntityAlias><ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName>
              </SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
            </SdkMessageProcessingStep>
          </SdkMessageProcessingSteps>
          <AppModuleSiteMaps>
            <AppModuleSiteMap><SiteMapUniqueName>new_App</SiteMapUniqueName><SiteMap><Area Id="a" /></SiteMap></AppModuleSiteMap>
          </AppModuleSiteMaps>
          <AppModules>
            <AppModule>
              <UniqueName>new_App</UniqueName>
              <AppModuleComponents><AppModuleComponent type="1" schemaName="new_thing" /><AppModuleComponent type="62" schemaName="new_App" /></AppModuleComponents>
              <AppModuleRoleMaps><Role id="{6083d457-1567-55d3-971a-0612a8610815}" /></AppModuleRoleMaps>
              <LocalizedNames><LocalizedName description="Things" languagecode="1033" /></LocalizedNames>
            </AppModule>
          </AppModules>
        </ImportExportXml>
        """;
}
